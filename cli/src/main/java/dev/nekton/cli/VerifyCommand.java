package dev.nekton.cli;

import dev.nekton.spi.Processors;
import dev.nekton.testkit.cases.CaseLine;
import dev.nekton.testkit.cases.CaseResult;
import dev.nekton.testkit.cases.CaseRunner;
import dev.nekton.testkit.cases.RecordedCases;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code nekton verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs recorded cases and shows what differs; the last line counts them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all cases passed",
            "1:a case failed, there were none, or a file can't be read",
            "2:the command line is wrong"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Screen screen;
    private final Processors processors;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recorded cases, one JSON object a line.")
    private List<Path> files = new ArrayList<>();

    VerifyCommand(Screen screen, Processors processors) {
        this.screen = screen;
        this.processors = processors;
    }

    @Override
    public Integer call() {
        List<CaseLine> cases = cases();
        CaseRunner runner = CaseRunner.of(processors);
        int failed = 0;
        for (CaseLine line : cases) {
            if (runner.run(line) instanceof CaseResult.Failed failure) {
                failed++;
                screen.out("FAILED " + failure.report() + "\n");
            }
        }
        screen.out(cases.size() - failed + " passed, " + failed + " failed");
        return failed == 0 && !cases.isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    /** All files are looked at before a case runs, so that a misspelt one shows at once. */
    private List<CaseLine> cases() {
        List<String> problems = new ArrayList<>();
        List<CaseLine> cases = new ArrayList<>();
        for (Path file : files) {
            if (!Files.exists(file)) {
                problems.add(file + ": there is no such file");
            } else if (!Files.isRegularFile(file) && Files.isDirectory(file)) {
                problems.add(file + ": is a directory");
            } else {
                read(file, cases, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new FailedException(String.join("\nnekton: ", problems));
        }
        return cases;
    }

    private static void read(Path file, List<CaseLine> cases, List<String> problems) {
        try {
            List<CaseLine> read = RecordedCases.read(file);
            if (read.isEmpty()) {
                problems.add(file + ": holds no cases");
            }
            cases.addAll(read);
        } catch (UncheckedIOException e) {
            problems.add(file + ": can't be read: " + e.getCause());
        }
    }
}
