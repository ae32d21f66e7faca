package dev.nekton.cli;

import dev.nekton.pipeline.config.ComponentTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nekton bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures how fast the processors of a pipeline are, and where the time goes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was measured",
            "1:the pipeline was refused, there are no messages, or a processor failed",
            "2:the command line is wrong"
        },
        footer = {
            "",
            "Takes up to 10000 messages of the pipeline's input, or of --messages, and",
            "runs them through its processors again and again. Nothing is written to its",
            "output."
        })
final class BenchCommand implements Callable<Integer> {
    private static final double LONGEST_SECONDS = 86_400;

    private final Screen screen;
    private final ComponentTypes types;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PipelineArguments pipeline = new PipelineArguments();

    @Option(names = "--seconds", paramLabel = "N", description = "How long to measure; ${DEFAULT-VALUE} by default.")
    private double seconds = 5;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            description = "How many seconds to run before, uncounted; ${DEFAULT-VALUE} by default.")
    private double warmUp = 5;

    @Option(
            names = "--messages",
            paramLabel = "FILE",
            description = "A file with one payload a line, instead of the pipeline's input.")
    private @Nullable Path messages;

    @Option(
            names = {"-m", "--meta"},
            paramLabel = "KEY=VALUE",
            description = "A metadata entry of each message. May be repeated.")
    private Map<String, String> metadata = new LinkedHashMap<>();

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "How many messages travel together; as the input makes them by default.")
    private @Nullable Integer batchSize;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; ${DEFAULT-VALUE} by default.")
    private int threads = 1;

    BenchCommand(Screen screen, ComponentTypes types) {
        this.screen = screen;
        this.types = types;
    }

    @Override
    public Integer call() throws IOException {
        check("--seconds", seconds, 0.001, LONGEST_SECONDS);
        check("--warmup", warmUp, 0, LONGEST_SECONDS);
        check("--threads", threads, 1, Runtime.getRuntime().availableProcessors());
        if (batchSize != null) {
            check("--batch-size", batchSize, 1, BenchMessages.MOST);
        }
        BenchMessages source = new BenchMessages(types, Optional.ofNullable(messages), metadata);
        return new Benching(screen, pipeline.read(), source, Optional.ofNullable(batchSize), threads)
                .run(duration(warmUp), duration(seconds));
    }

    private void check(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s must be from %s to %s, but was %s".formatted(option, text(least), text(most), text(value)));
        }
    }

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
