package dev.nekton.tag;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.message.Losses;
import dev.nekton.vm.message.MessageProcessorBuilder;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.pool.PoolExhaustedException;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns raw values into Unified Namespace messages: the scripts {@code defaults}, {@code conditions} and
 * {@code advancedProcessing} set the metadata, the topic is built from it, and the payload becomes
 * {@code {"timestamp_ms": ..., "value": ...}}.
 *
 * <p>A message that fails is dropped, counted in {@code messages_dropped} and logged once, or passed on as it came with
 * {@code on_error: pass}. <em>Thread-safe.</em>
 */
public final class TagProcessor implements BatchProcessor {
    private final TagConfig config;
    private final Optional<MessageScripts> scripts;
    private final TagMessages tags;
    private final Losses losses;
    private final Counter processed;
    private volatile boolean closed;

    private TagProcessor(TagConfig config, Optional<MessageScripts> scripts, Resources resources) {
        this.config = config;
        this.scripts = scripts;
        this.tags = new TagMessages(resources.logger(), resources.clock());
        this.losses = new Losses(TagProcessorFactory.TYPE, resources);
        this.processed = resources.counter("messages_processed");
    }

    static TagProcessor create(Config source, Resources resources) {
        ConfigProblems problems = new ConfigProblems();
        TagConfig config = TagConfig.read(source, problems);
        Optional<MessageScripts> scripts = Optional.empty();
        if (config.scripts().isEmpty()) {
            problems.throwIfAny();
        } else {
            scripts = Optional.of(
                    MessageScripts.compile(config.scripts(), ReturnRules.TAGS, config.settings(), resources, problems));
        }
        return new TagProcessor(config, scripts, resources);
    }

    /** Returns a builder without scripts. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public List<MessageBatch> process(MessageBatch batch) {
        if (closed) {
            throw new IllegalStateException("the processor is closed");
        }
        if (batch.isEmpty()) {
            return List.of();
        }
        TagBatch work = new TagBatch(batch, losses, config.settings().passFailed());
        scripts.ifPresent(compiled -> runStages(work, compiled));
        processed.increment(work.finish(tags));
        List<Message> messages = work.messages();
        return messages.isEmpty() ? List.of() : List.of(MessageBatch.of(messages));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            scripts.ifPresent(MessageScripts::close);
        }
    }

    private void runStages(TagBatch work, MessageScripts compiled) {
        try (MessageVm vm = compiled.borrow()) {
            for (Stage stage : config.stages()) {
                work.apply(stage, vm);
            }
        } catch (PoolExhaustedException e) {
            work.failAll(String.valueOf(e.getMessage()));
        }
    }

    /** Builds a {@link TagProcessor}. Each field means what it means in a pipeline. <em>Not thread-safe.</em> */
    public static final class Builder extends MessageProcessorBuilder<TagProcessor, Builder> {
        private final List<Map<String, String>> conditions = new ArrayList<>();

        private Builder() {
            super(TagProcessorFactory.TYPE, TagConfig.SPEC, TagProcessor::create);
            set("conditions", conditions);
        }

        /** Sets the body of the function that is run first on each message. */
        public Builder defaults(String script) {
            return set("defaults", script);
        }

        /** Adds a condition: an expression of {@code msg}, and the body of the function to run where it holds. */
        public Builder condition(String expression, String then) {
            Map<String, String> condition = new LinkedHashMap<>();
            condition.put("if", expression);
            condition.put("then", then);
            conditions.add(condition);
            return this;
        }

        /** Sets the body of the function that is run last on each message. */
        public Builder advancedProcessing(String script) {
            return set("advancedProcessing", script);
        }
    }
}
