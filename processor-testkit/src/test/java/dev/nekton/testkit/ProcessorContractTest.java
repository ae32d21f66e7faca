package dev.nekton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.nekton.testkit.example.CapitalsContractTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ProcessorContractTest {

    @Test
    void soundProcessorPassesEveryRule() {
        ContractRun run = run(Fault.NONE);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void ruleNoticesItsFault(Fault fault) {
        List<String> failed = run(fault).failed();
        assertThat(failed).anyMatch(test -> test.startsWith(fault.rule() + "_"));
    }

    @Test
    void rulesThatAreDeclaredNotToApplyAreSkipped() {
        ContractRun run = run(CapitalsContractTest.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).extracting(test -> test.substring(0, 3)).contains("p10", "p11", "p14", "p15", "p16");
    }

    private static ContractRun run(Fault fault) {
        FaultyContract.fault = fault;
        return run(FaultyContract.class);
    }

    private static ContractRun run(Class<? extends ProcessorContract> contract) {
        ContractRun run = new ContractRun();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .build(),
                        run);
        return run;
    }
}
