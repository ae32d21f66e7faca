package dev.nekton.test262;

import dev.nekton.test262.Verdict.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command of this tool. <em>Not meant to be called from Java.</em> */
@Command(
        name = "test262",
        mixinStandardHelpOptions = true,
        description = "Runs a sample of test262 and prints what passed, was refused at start, or went wrong.")
public final class Main implements Callable<Integer> {
    @Parameters(paramLabel = "CHECKOUT", description = "The checkout of tc39/test262.")
    private Path checkout = Path.of("");

    @Option(names = "--count", description = "How many tests to draw.", defaultValue = "1500")
    private int count;

    @Option(names = "--seed", description = "Which ones: the same for the same seed.", defaultValue = "1")
    private long seed;

    @Option(names = "--folder", description = "Draw only from this folder below test/; may be given again.")
    private List<String> folders = List.of();

    @Option(names = "--only", description = "Draw nothing; run the tests that begin this file's lines.")
    private @Nullable Path only;

    @Option(names = "--list-wrong", description = "Write the tests that went wrong, and how, into this file.")
    private @Nullable Path wrong;

    @Option(names = "--list-refused", description = "Write the tests that were refused at start into this file.")
    private @Nullable Path refused;

    @Option(names = "--threads", description = "How many tests run at a time.", defaultValue = "1")
    private int threads;

    @Option(names = "--timeout", description = "Seconds after which a test is given up.", defaultValue = "20")
    private long timeout;

    @Spec
    private @Nullable CommandSpec command;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Suite suite = new Suite(checkout);
        List<Suite.Test> tests = only == null ? suite.draw(folders, count, seed) : named(suite, only);
        List<Verdict> verdicts = new Runner(threads, timeout).run(tests);
        list(verdicts, Result.WRONG, wrong);
        list(verdicts, Result.REFUSED, refused);
        if (command != null) {
            PrintWriter out = command.commandLine().getOut();
            out.print(new Summary(verdicts).table());
            out.flush();
        }
        return 0;
    }

    private static List<Suite.Test> named(Suite suite, Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> suite.test(line.split("\t", 2)[0].strip()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void list(List<Verdict> verdicts, Result result, @Nullable Path file) throws IOException {
        if (file == null) {
            return;
        }
        List<String> lines = verdicts.stream()
                .filter(verdict -> verdict.result() == result)
                .map(verdict -> verdict.path() + "\t" + verdict.reason() + "\n")
                .sorted()
                .toList();
        Files.write(file, String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }
}
