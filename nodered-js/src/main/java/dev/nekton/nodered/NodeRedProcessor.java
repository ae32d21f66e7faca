package dev.nekton.nodered;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.MessageError;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.ScriptWarning;
import dev.nekton.vm.message.DropReason;
import dev.nekton.vm.message.Losses;
import dev.nekton.vm.message.MessageProcessorBuilder;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptedMessage;
import dev.nekton.vm.message.StageFailure;
import dev.nekton.vm.message.StageOutcome;
import dev.nekton.vm.pool.PoolExhaustedException;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a function in the style of Node-RED on each message: it returns {@code msg}, a new message, a list with a message
 * for each element, or nothing to drop the message. A payload that it does not touch keeps its bytes.
 *
 * <p>A message that fails is dropped, counted in {@code messages_dropped} and logged once, or passed on as it came with
 * {@code on_error: pass}. <em>Thread-safe.</em>
 */
public final class NodeRedProcessor implements BatchProcessor {
    private static final int CODE = 0;
    private static final String STAGE = "code";
    private static final String SEVERAL_OUTPUTS =
            "in Node-RED this list sends to several outputs; here there is one: each element is a message, which all go"
                    + " on in this order, and a list in the list is an error";

    private final MessageScripts scripts;
    private final boolean passFailed;
    private final Losses losses;
    private final Counter processed;
    private volatile boolean closed;

    private NodeRedProcessor(MessageScripts scripts, boolean passFailed, Resources resources) {
        this.scripts = scripts;
        this.passFailed = passFailed;
        this.losses = new Losses(NodeRedProcessorFactory.TYPE, resources);
        this.processed = resources.counter("messages_processed");
    }

    static NodeRedProcessor create(Config source, Resources resources) {
        return create(source, resources, System::getenv);
    }

    /** @param environment returns the value of an environment variable; null when it is not set */
    static NodeRedProcessor create(Config source, Resources resources, Environment environment) {
        ConfigProblems problems = new ConfigProblems();
        NodeRedConfig config = NodeRedConfig.read(source, problems);
        ListedVariables variables = new ListedVariables(config.env(), environment, resources.logger());
        MessageScripts scripts = MessageScripts.compile(
                List.of(config.code()),
                ReturnRules.FUNCTION,
                Optional.of(FunctionNode.globals(resources, variables)),
                config.settings(),
                resources,
                problems);
        scripts.script(CODE)
                .returnedOutputs()
                .forEach(place -> resources.logger().warn("{}", new ScriptWarning(place, SEVERAL_OUTPUTS)));
        return new NodeRedProcessor(scripts, config.settings().passFailed(), resources);
    }

    /**
     * Returns a builder.
     *
     * @param code the body of the function
     */
    public static Builder builder(String code) {
        return new Builder(code);
    }

    @Override
    public List<MessageBatch> process(MessageBatch batch) {
        if (closed) {
            throw new IllegalStateException("the processor is closed");
        }
        if (batch.isEmpty()) {
            return List.of();
        }
        List<Message> out = new ArrayList<>(batch.size());
        int made = run(batch.messages(), out);
        processed.increment(made);
        return out.isEmpty() ? List.of() : List.of(MessageBatch.of(out));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            scripts.close();
        }
    }

    /** Adds what becomes of the messages to {@code out} and returns how many of those the function made. */
    private int run(List<Message> messages, List<Message> out) {
        int made = 0;
        int next = 0;
        try (MessageVm vm = scripts.borrow()) {
            while (next < messages.size()) {
                Message message = messages.get(next);
                made += add(message, vm.run(CODE, new ScriptedMessage(message)), out);
                next++;
            }
        } catch (PoolExhaustedException e) {
            StageFailure failure = new StageFailure(DropReason.INFRA_FAILED, String.valueOf(e.getMessage()));
            for (Message message : messages.subList(next, messages.size())) {
                fail(message, "vm_pool", failure, out);
            }
        }
        return made;
    }

    private int add(Message message, StageOutcome outcome, List<Message> out) {
        if (outcome.isDropped()) {
            losses.deliberate();
        }
        for (StageFailure failure : outcome.failures()) {
            fail(message, STAGE, failure, out);
        }
        for (ScriptedMessage made : outcome.messages()) {
            out.add(made.message());
        }
        return outcome.messages().size();
    }

    private void fail(Message message, String stage, StageFailure failure, List<Message> out) {
        MessageError error = losses.failed(message, stage, "", failure);
        if (passFailed) {
            out.add(message.withError(error));
        }
    }

    /** Builds a {@link NodeRedProcessor}. Each field means what it means in a pipeline. <em>Not thread-safe.</em> */
    public static final class Builder extends MessageProcessorBuilder<NodeRedProcessor, Builder> {
        private Builder(String code) {
            super(NodeRedProcessorFactory.TYPE, NodeRedConfig.SPEC, NodeRedProcessor::create);
            set("code", code);
        }

        /** Sets the environment variables that the function may read; none when it is not set. */
        public Builder env(String... names) {
            return set("env", List.of(names));
        }
    }
}
