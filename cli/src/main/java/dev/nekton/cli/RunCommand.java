package dev.nekton.cli;

import dev.nekton.pipeline.config.ComponentTypes;
import dev.nekton.pipeline.config.LogLevel;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.config.PipelineFile;
import dev.nekton.pipeline.config.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(index = "0", paramLabel = "FILE", description = "The pipeline, as Benthos YAML.")
    private Path file = Path.of("");

    @Option(
            names = {"-s", "--set"},
            paramLabel = "PATH=VALUE",
            converter = SettingConverter.class,
            description = "Replaces a value of the file, such as pipeline.threads=4. May be repeated.")
    private List<Setting> settings = new ArrayList<>();

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
        PipelineConfig config = PipelineFile.read(file).withSettings(settings).load(types);
        boolean toStdout = config.output().type().equals("stdout");
        Logging.start(
                config.logger(),
                Optional.ofNullable(level).orElse(config.logger().level()),
                logTarget(toStdout));
        boolean statusSeen = screen.terminal() && !(toStdout && Terminals.stdoutIsTerminal());
        return new Running(screen, config, showMetadata, statusSeen, halt).run(file);
    }

    private LogTarget logTarget(boolean toStdout) {
        return toStdout ? screen::err : screen::out;
    }
}
