package dev.nekton.vm.message;

import dev.nekton.Message;
import dev.nekton.value.Value;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.NumberRangeException;
import dev.nekton.vm.engine.UnserialisableException;
import dev.nekton.vm.pool.BorrowedVm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A VM on loan to one thread that runs scripts on messages. <em>Not thread-safe.</em> */
public final class MessageVm implements AutoCloseable {
    private final JsEngine engine;
    private final BorrowedVm vm;
    private final JsRealm realm;

    MessageVm(JsEngine engine, BorrowedVm vm) {
        this.engine = engine;
        this.vm = vm;
        this.realm = vm.realm();
    }

    /**
     * Runs a script on a message; what it returns are the messages that go on.
     *
     * @param script the script's place in the list that was compiled
     */
    public StageOutcome run(int script, ScriptedMessage message) {
        try {
            Object msg = msg(message);
            message.forget();
            return new ResultReader(realm, message.message(), msg).read(call(script, msg));
        } catch (ScriptException e) {
            return StageOutcome.failed(reasonOf(e), Objects.requireNonNull(e.getMessage()));
        } catch (UnserialisableException e) {
            return StageOutcome.failed(DropReason.VALUE_CONVERT_FAILED, Objects.requireNonNull(e.getMessage()));
        }
    }

    /**
     * Runs a script on a message and returns whether its result counts as true; what the script does to the message
     * is lost.
     *
     * @throws ScriptException when it throws, or is stopped
     */
    public boolean test(int script, ScriptedMessage message) {
        Object msg = msg(message);
        if (engine.script(script).mayChangeMessage()) {
            message.forget();
        }
        return JsRealm.isTrue(call(script, msg));
    }

    /** Returns the reason to count for a script that failed. */
    public static DropReason reasonOf(ScriptException e) {
        return e.kind() == ScriptException.Kind.LIMIT ? DropReason.LIMIT_EXCEEDED : DropReason.JS_THROW;
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        vm.close();
    }

    private @Nullable Object call(int script, Object msg) {
        return realm.call(script, msg, realm.hostObject("cache"), realm.hostObject("console"));
    }

    private Object msg(ScriptedMessage message) {
        Object known = message.msg();
        if (known != null) {
            return known;
        }
        try {
            Object made = build(message.message());
            message.keep(made);
            return made;
        } catch (StackOverflowError e) {
            throw new ScriptException(
                    ScriptException.Kind.LIMIT, "the message is nested too deep for this thread's stack", null);
        }
    }

    private Object build(Message message) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        message.metadata().forEach((name, value) -> meta.put(name, entry(value)));
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("payload", payload(message));
        members.put("meta", realm.newObject(meta));
        return realm.newObject(members);
    }

    /** A payload that is not JSON, or has a number that JavaScript can't have, arrives as a text. */
    private @Nullable Object payload(Message message) {
        try {
            return realm.toJs(message.structured().orElseGet(() -> Value.of(message.text())));
        } catch (NumberRangeException e) {
            return message.text();
        }
    }

    private @Nullable Object entry(Value value) {
        try {
            return realm.toJs(value);
        } catch (NumberRangeException e) {
            return value.plainText();
        }
    }
}
