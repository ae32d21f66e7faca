package dev.nekton.stream;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.store.StoreException;
import dev.nekton.value.Value;
import dev.nekton.vm.ProcessorBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Keeps the latest value of each source and derives values from them: a message on a source's topic stores its value and
 * runs the mappings that depend on it, and those that depend on nothing. The value of each is a message of its own.
 *
 * <p>All mappings of one message see the same variables: the message's own value and, for every other source, the latest
 * one when that was stored. A mapping that fails is counted in {@code messages_errored} and logged once; the others go on.
 *
 * <p><em>Thread-safe.</em>
 */
public final class StreamProcessor implements BatchProcessor {
    private final Map<String, Route> routes;
    private final Expressions expressions;
    private final Variables variables;
    private final StreamMeters meters;
    private final Failures failures;
    private final Logger logger;
    private volatile boolean closed;

    private StreamProcessor(
            Map<String, Route> routes, Expressions expressions, Variables variables, Resources resources) {
        this.routes = routes;
        this.expressions = expressions;
        this.variables = variables;
        this.meters = StreamMeters.of(resources);
        this.logger = resources.logger();
        this.failures = new Failures(meters, logger);
    }

    static StreamProcessor create(Config source, Resources resources) {
        ConfigProblems problems = new ConfigProblems();
        StreamConfig config = StreamConfig.read(source, problems);
        MappingPlan plan = MappingPlan.of(config, resources, problems);
        Variables variables = variables(config, plan, source, resources);
        resources.gauge("active_mappings", plan, p -> p.mappings().size());
        resources.gauge("active_variables", variables, Variables::count);
        Map<String, Route> routes = Route.byTopic(config.sources(), plan.mappings());
        return new StreamProcessor(routes, plan.expressions(), variables, resources);
    }

    /** Opens what keeps the variables last: there is nothing else that could go wrong afterwards. */
    private static Variables variables(StreamConfig config, MappingPlan plan, Config source, Resources resources) {
        try {
            return Variables.open(config.sources(), config.state(), resources);
        } catch (StoreException e) {
            plan.expressions().close();
            ConfigProblems problems = new ConfigProblems();
            Config state = source.object("state");
            problems.add(state.position("path"), state.path() + ".path", String.valueOf(e.getMessage()));
            problems.throwIfAny();
            throw e;
        }
    }

    /** Returns a builder without sources and mappings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public List<MessageBatch> process(MessageBatch batch) {
        if (closed) {
            throw new IllegalStateException("the processor is closed");
        }
        return batch.isEmpty() ? List.of() : run(batch);
    }

    /**
     * Returns the latest value of each source that has one, by its alias, in the order of the configuration: all as they
     * were at one moment. Together with {@link #restore} it carries the state to another processor.
     */
    public Map<String, Value> variables() {
        return variables.values();
    }

    /**
     * Replaces all variables by these, as if they had arrived now; a source that has none here has none afterwards.
     * Aliases that are no source, for instance of an earlier configuration, are left out.
     *
     * @throws IllegalArgumentException when a value is null, or has a number out of a double's range; nothing changes
     */
    public void restore(Map<String, Value> values) {
        variables.restore(values);
    }

    /** Releases the VMs, and what keeps the variables once they are written. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            expressions.close();
            variables.close();
        }
    }

    private List<MessageBatch> run(MessageBatch batch) {
        StreamBatch work = null;
        int unrelated = 0;
        try {
            for (int i = 0; i < batch.size(); i++) {
                Message message = batch.get(i);
                Route route = route(message);
                if (route == null) {
                    unrelated++;
                } else {
                    work = work == null ? workOn(route) : work;
                    work.add(message, route);
                }
            }
        } finally {
            if (work == null) {
                meters.batchTime().addInstant();
            } else {
                work.close();
            }
            if (unrelated > 0) {
                meters.dropped().increment(unrelated);
            }
        }
        return work == null || work.outputs().isEmpty() ? List.of() : List.of(MessageBatch.of(work.outputs()));
    }

    private StreamBatch workOn(Route first) {
        return new StreamBatch(expressions, variables, meters, failures, first.mappings().length);
    }

    /** Returns what a message sets in motion; null when it comes from no source. */
    private @Nullable Route route(Message message) {
        int index = message.metadata().keys().indexOf(OutputMetadata.TOPIC);
        if (index < 0) {
            logger.debug("stream_processor: message without umh_topic, dropped");
            return null;
        }
        String topic = message.metadata().valueAt(index).plainText();
        Route route = routes.get(topic);
        if (route == null) {
            logger.debug("stream_processor: no source has the topic {}, message dropped", topic);
        }
        return route;
    }

    /** Builds a {@link StreamProcessor}. Each field means what it means in a pipeline. <em>Not thread-safe.</em> */
    public static final class Builder extends ProcessorBuilder<StreamProcessor, Builder> {
        private final Map<String, String> sources = new LinkedHashMap<>();
        private final Map<String, String> mappings = new LinkedHashMap<>();
        private final Map<String, String> state = new LinkedHashMap<>();

        private Builder() {
            super(StreamProcessorFactory.TYPE, StreamConfig.SPEC, StreamProcessor::create);
            set("sources", sources);
            set("mapping", mappings);
            set("state", state);
        }

        /** Sets the data model that the outputs belong to. Required. */
        public Builder model(String name, String version) {
            return set("model", Map.of("name", name, "version", version));
        }

        /** Sets what the topics of the outputs begin with. Required. */
        public Builder outputTopic(String topic) {
            return set("output_topic", topic);
        }

        /** Adds a source; one at least is required. An alias that is there gets the new topic. */
        public Builder source(String alias, String topic) {
            sources.put(alias, topic);
            return this;
        }

        /** Adds a mapping: its virtual path, such as {@code motor.rpm}, and an expression of the aliases. */
        public Builder mapping(String path, String expression) {
            mappings.put(path, expression);
            return this;
        }

        /** Keeps the variables in a file, so that they are there again after a restart. */
        public Builder stateFile(Path path) {
            state.put("path", path.toString());
            return this;
        }

        /** Forgets a variable when nothing has come from its source for that long; never when it is not set. */
        public Builder stateTtl(Duration ttl) {
            state.put("ttl", ttl.toNanos() + "ns");
            return this;
        }
    }
}
