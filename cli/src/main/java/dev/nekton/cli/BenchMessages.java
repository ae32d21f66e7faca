package dev.nekton.cli;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.Resources;
import dev.nekton.cli.bench.Workload;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.config.ComponentTypes;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.config.PipelineFile;
import dev.nekton.pipeline.config.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the messages of a benchmark come from.
 *
 * @param types what pipelines are made of
 * @param lines a file with one payload a line; empty for the pipeline's own input
 * @param metadata what each message has in addition
 */
record BenchMessages(ComponentTypes types, Optional<Path> lines, Map<String, String> metadata) {
    /** How many messages are read at most. */
    static final int MOST = 10_000;

    private static final String GENERATE = "generate";

    /** Returns the pipeline as it has to be measured: {@code generate} without pauses, and one batch of its equal ones. */
    PipelineConfig load(PipelineFile file) {
        PipelineConfig config = file.load(types);
        if (lines.isPresent() || !config.input().type().equals(GENERATE)) {
            return config;
        }
        long batchSize = config.input().config().integer("batch_size");
        List<Setting> settings = new ArrayList<>(file.settings());
        settings.add(new Setting("input.generate.interval", "\"\""));
        settings.add(new Setting("input.generate.count", Long.toString(batchSize)));
        return file.withSettings(settings).load(types);
    }

    /** Returns the messages: those of the file of lines, else of {@code input}, which is opened and closed then. */
    Workload read(Input input, Resources resources) throws IOException {
        List<MessageBatch> batches = lines.isPresent() ? ofFile(lines.get()) : ofInput(input, resources);
        if (batches.isEmpty()) {
            throw new FailedException(
                    lines.map(Path::toString).orElse("the pipeline's input") + " has no messages to measure with");
        }
        return new Workload(batches.stream().map(this::withMetadata).toList());
    }

    private static List<MessageBatch> ofFile(Path file) throws IOException {
        try (Stream<String> texts = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return texts.limit(MOST)
                    .map(text -> MessageBatch.of(Message.of(text.getBytes(StandardCharsets.ISO_8859_1))))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new FailedException(file + ": there is no such file");
        }
    }

    private static List<MessageBatch> ofInput(Input input, Resources resources) throws IOException {
        if (!input.finite()) {
            throw new FailedException("the pipeline's input does not end; give messages with --messages FILE");
        }
        List<MessageBatch> batches = new ArrayList<>();
        input.open(resources);
        try (input) {
            int messages = 0;
            Optional<MessageBatch> batch = input.read();
            while (batch.isPresent()) {
                batches.add(batch.get());
                messages += batch.get().size();
                batch = messages < MOST ? input.read() : Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted");
        }
        return batches;
    }

    private MessageBatch withMetadata(MessageBatch batch) {
        return MessageBatch.of(batch.messages().stream().map(this::withMetadata).toList());
    }

    private Message withMetadata(Message message) {
        Metadata.Builder builder = message.metadata().toBuilder();
        metadata.forEach(builder::set);
        return message.withMetadata(builder.build());
    }
}
