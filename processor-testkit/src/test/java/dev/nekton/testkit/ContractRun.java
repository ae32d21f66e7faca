package dev.nekton.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Which rules passed, failed and were skipped in one run of the contract. */
final class ContractRun implements TestExecutionListener {
    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    List<String> passed() {
        return passed;
    }

    List<String> failed() {
        return failed;
    }

    List<String> skipped() {
        return skipped;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            resultsOf(result.getStatus()).add(test.getDisplayName());
        }
    }

    private List<String> resultsOf(TestExecutionResult.Status status) {
        return switch (status) {
            case SUCCESSFUL -> passed;
            case FAILED -> failed;
            case ABORTED -> skipped;
        };
    }
}
