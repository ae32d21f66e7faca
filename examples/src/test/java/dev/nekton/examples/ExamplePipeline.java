package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.pipeline.config.ComponentTypes;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.config.PipelineFile;
import dev.nekton.pipeline.config.PipelineParts;
import dev.nekton.pipeline.config.Setting;
import dev.nekton.pipeline.io.Components;
import dev.nekton.pipeline.run.PipelineRun;
import dev.nekton.pipeline.run.RunSummary;
import dev.nekton.spi.Processors;
import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pipeline file of the examples, run as the command runs it, but with what comes out of it in the test's hands. */
final class ExamplePipeline {
    private final Path file;
    private final List<Setting> settings = new ArrayList<>();

    /**
     * @param file the pipeline file, from the root of the checkout
     */
    ExamplePipeline(String file) {
        this.file = RepositoryFiles.root().resolve(file);
    }

    /** Sets the file that the input reads, from the root of the checkout, under that path of the config. */
    ExamplePipeline reading(String configPath, String input) {
        return with(configPath, RepositoryFiles.root().resolve(input).toString());
    }

    ExamplePipeline with(String configPath, String yaml) {
        settings.add(new Setting(configPath, yaml));
        return this;
    }

    /** Returns the payloads of all messages that come out, in order; fails when the run does. */
    List<Value> run(Path folder) throws IOException {
        Path out = folder.resolve("out.jsonl");
        with("output", "{file: {path: '" + out + "', codec: lines}}");
        RunSummary summary = run(PipelineFile.read(file).withSettings(settings));
        assertThat(summary.succeeded()).isTrue();
        return Files.readAllLines(out).stream()
                .map(line -> Message.of(line).value())
                .toList();
    }

    private static RunSummary run(PipelineFile file) throws IOException {
        PipelineConfig config =
                file.load(new ComponentTypes(Components.inputs(), Processors.installed(), Components.outputs()));
        PipelineParts parts = config.create(component -> Resources.of(component.type()));
        var run = PipelineRun.builder()
                .input("", parts.input())
                .output("", parts.output())
                .threads(config.threads());
        parts.processors().forEach(processor -> run.processor("", processor));
        try {
            return run.build().run();
        } finally {
            parts.processors().forEach(BatchProcessor::close);
        }
    }
}
