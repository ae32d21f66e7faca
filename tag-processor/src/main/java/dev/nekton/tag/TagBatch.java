package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.MessageError;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.message.DropReason;
import dev.nekton.vm.message.Losses;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ScriptedMessage;
import dev.nekton.vm.message.StageFailure;
import dev.nekton.vm.message.StageOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** One batch on its way through the stages. <em>Not thread-safe.</em> */
final class TagBatch {
    private final Losses losses;
    private final boolean passFailed;
    private List<Entry> entries = new ArrayList<>();

    TagBatch(MessageBatch batch, Losses losses, boolean passFailed) {
        this.losses = losses;
        this.passFailed = passFailed;
        for (Message message : batch) {
            entries.add(new Live(new ScriptedMessage(IncomingMetadata.record(message)), new Origin(message)));
        }
    }

    /** Applies a stage to every message that is still on its way. */
    void apply(Stage stage, MessageVm vm) {
        forEachLive((live, next) -> apply(stage, vm, live, next));
    }

    /** Fails every message that is still on its way. */
    void failAll(String text) {
        StageFailure failure = new StageFailure(DropReason.INFRA_FAILED, text);
        forEachLive((live, next) -> fail(live, "vm_pool", "", failure, next));
    }

    /** Finishes every message that is still on its way and returns how many were. */
    int finish(TagMessages tags) {
        int[] finished = {0};
        forEachLive((live, next) -> {
            try {
                next.add(new Done(tags.finish(live.message(), live.scripted().goText())));
                finished[0]++;
            } catch (TagFailure e) {
                fail(live, "final", "", new StageFailure(e.reason(), e.text()), next);
            }
        });
        return finished[0];
    }

    /** Returns the messages that are done: finished, or passed on as they came. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            messages.add(((Done) entry).message());
        }
        return messages;
    }

    /** Replaces each message that is still on its way by what {@code action} adds; the others stay where they are. */
    private void forEachLive(BiConsumer<Live, List<Entry>> action) {
        List<Entry> next = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (entry instanceof Live live) {
                action.accept(live, next);
            } else {
                next.add(entry);
            }
        }
        entries = next;
    }

    private void apply(Stage stage, MessageVm vm, Live live, List<Entry> next) {
        if (stage instanceof Stage.Function function) {
            run(function, vm, live, next);
        } else if (stage instanceof Stage.Condition condition) {
            try {
                if (vm.test(condition.test(), live.scripted())) {
                    run(condition.then(), vm, live, next);
                } else {
                    next.add(live);
                }
            } catch (ScriptException e) {
                StageFailure failure = new StageFailure(MessageVm.reasonOf(e), Objects.requireNonNull(e.getMessage()));
                fail(live, "condition-if", ", condition=" + condition.index(), failure, next);
            }
        }
    }

    private void run(Stage.Function function, MessageVm vm, Live live, List<Entry> next) {
        StageOutcome outcome = vm.run(function.script(), live.scripted());
        for (ScriptedMessage message : outcome.messages()) {
            next.add(new Live(message, live.origin()));
        }
        for (StageFailure failure : outcome.failures()) {
            fail(live, function.name(), function.detail(), failure, next);
        }
        if (outcome.isDropped()) {
            losses.deliberate();
        }
    }

    private void fail(Live live, String stage, String detail, StageFailure failure, List<Entry> next) {
        MessageError error = losses.failed(live.message(), stage, detail, failure);
        if (passFailed && live.origin().passOnce()) {
            next.add(new Done(live.origin().arrived.withError(error)));
        }
    }

    /** A message of the batch, or what has become of it. */
    private sealed interface Entry {}

    private record Live(ScriptedMessage scripted, Origin origin) implements Entry {
        Message message() {
            return scripted.message();
        }
    }

    private record Done(Message message) implements Entry {}

    /** The message as it arrived, which is passed on once at most however many messages were made of it. */
    private static final class Origin {
        private final Message arrived;
        private boolean passed;

        Origin(Message arrived) {
            this.arrived = arrived;
        }

        boolean passOnce() {
            boolean first = !passed;
            passed = true;
            return first;
        }
    }
}
