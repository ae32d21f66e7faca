package dev.nekton.cli;

import dev.nekton.pipeline.config.PipelineFile;
import dev.nekton.pipeline.config.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pipeline, and what of it is replaced: the same for all commands that work with one. <em>Not thread-safe.</em> */
final class PipelineArguments {
    @Parameters(index = "0", paramLabel = "FILE", description = "The pipeline, as Benthos YAML.")
    private Path file = Path.of("");

    @Option(
            names = {"-s", "--set"},
            paramLabel = "PATH=VALUE",
            converter = SettingConverter.class,
            description = "Replaces a value of the file, such as pipeline.threads=4. May be repeated.")
    private List<Setting> settings = new ArrayList<>();

    /** Returns where the pipeline is. */
    Path file() {
        return file;
    }

    /**
     * Reads the pipeline.
     *
     * @throws IOException when there is no such file, or it can't be read
     */
    PipelineFile read() throws IOException {
        return PipelineFile.read(file).withSettings(settings);
    }
}
