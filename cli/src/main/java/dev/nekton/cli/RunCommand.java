package dev.nekton.cli;

import dev.nekton.pipeline.config.ComponentTypes;
import dev.nekton.pipeline.config.LogLevel;
import dev.nekton.pipeline.config.PipelineConfig;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nekton run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs a pipeline until its input ends or it is told to stop.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the input ended, a signal stopped it and all was written, or the reader of the output has gone",
            "1:the pipeline was refused, could not be opened or read, or not all could be written",
            "2:the command line is wrong"
        },
        footer = {
            "",
            "Paths in a pipeline are relative to the current directory. The log goes to",
            "the standard output, but to the standard error when the output is stdout.",
            "SIGTERM and SIGINT (CTRL+C) stop reading and write what was read; a second one",
            "ends at once."
        })
final class RunCommand implements Callable<Integer> {
    private final Screen screen;
    private final ComponentTypes types;
    private final Runnable halt;

    @Mixin
    private PipelineArguments pipeline = new PipelineArguments();

    @Option(
            names = "--log.level",
            paramLabel = "LEVEL",
            description = "How much to log, instead of what the file says: ${COMPLETION-CANDIDATES}.")
    private @Nullable LogLevel level;

    @Option(
            names = "--show-metadata",
            description = "Writes the metadata of each message as a line of JSON before its payload.")
    private boolean showMetadata;

    RunCommand(Screen screen, ComponentTypes types, Runnable halt) {
        this.screen = screen;
        this.types = types;
        this.halt = halt;
    }

    @Override
    public Integer call() throws IOException {
        PipelineConfig config = pipeline.read().load(types);
        boolean toStdout = config.output().type().equals("stdout");
        Logging.start(
                config.logger(),
                Optional.ofNullable(level).orElse(config.logger().level()),
                logTarget(toStdout));
        boolean statusSeen = screen.terminal() && !(toStdout && Terminals.stdoutIsTerminal());
        return new Running(screen, config, showMetadata, statusSeen, halt).run(pipeline.file());
    }

    private LogTarget logTarget(boolean toStdout) {
        return toStdout ? screen::err : screen::out;
    }
}
