package dev.nekton.vm.message;

import dev.nekton.Message;
import dev.nekton.value.Value;
import dev.nekton.vm.Limit;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.JsValues;
import dev.nekton.vm.engine.NumberRangeException;
import dev.nekton.vm.engine.UnserialisableException;
import dev.nekton.vm.frontend.PayloadUse;
import dev.nekton.vm.pool.BorrowedVm;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A VM on loan to one thread that runs scripts on messages. <em>Not thread-safe.</em> */
public final class MessageVm implements AutoCloseable {
    private final JsEngine engine;
    private final ReturnRules rules;
    private final VmPool pool;
    private final LimitCounters counters;
    private final BorrowedVm vm;
    private boolean closed;

    MessageVm(JsEngine engine, ReturnRules rules, VmPool pool, LimitCounters counters) {
        this.engine = engine;
        this.rules = rules;
        this.pool = pool;
        this.counters = counters;
        this.vm = pool.borrow();
    }

    /**
     * Runs a script on a message; what it returns are the messages that go on.
     *
     * @param script the script's place in the list that was compiled
     * @throws dev.nekton.vm.pool.PoolExhaustedException when the VM was let go, since a script before was stopped in it,
     *     and no other comes free in time
     */
    public StageOutcome run(int script, ScriptedMessage message) {
        return inVm(script, message, realm -> run(realm, script, message));
    }

    private StageOutcome run(JsRealm realm, int script, ScriptedMessage message) {
        try {
            PayloadUse use = engine.script(script).payloadUse();
            Object msg = msg(realm, message, use);
            message.forget();
            boolean isClosed = use != PayloadUse.INSIDE;
            ResultReader reader = new ResultReader(realm, rules, message.message(), msg, isClosed);
            realm.setRun(reader);
            return reader.read(call(realm, script, msg));
        } catch (ScriptException e) {
            counters.count(e);
            return StageOutcome.failed(reasonOf(e), Objects.requireNonNull(e.getMessage()));
        } catch (UnserialisableException e) {
            return StageOutcome.failed(DropReason.VALUE_CONVERT_FAILED, Objects.requireNonNull(e.getMessage()));
        } finally {
            realm.setRun(null);
        }
    }

    /**
     * Runs a script on a message and returns whether its result counts as true; what the script does to the message
     * is lost.
     *
     * @throws ScriptException when it throws, or is stopped
     * @throws dev.nekton.vm.pool.PoolExhaustedException as {@link #run}
     */
    public boolean test(int script, ScriptedMessage message) {
        return inVm(script, message, realm -> test(realm, script, message));
    }

    private boolean test(JsRealm realm, int script, ScriptedMessage message) {
        try {
            Object msg = msg(realm, message, engine.script(script).payloadUse());
            if (engine.script(script).mayChangeMessage()) {
                message.forget();
            }
            return JsValues.isTrue(call(realm, script, msg));
        } catch (ScriptException e) {
            counters.count(e);
            throw e;
        }
    }

    /** Returns the reason to count for a script that failed. */
    public static DropReason reasonOf(ScriptException e) {
        return e.limit()
                .map(limit -> limit == Limit.TIMEOUT ? DropReason.TIMEOUT : DropReason.LIMIT_EXCEEDED)
                .orElse(DropReason.JS_THROW);
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            vm.close();
        }
    }

    /** A script that changes built-ins gets a VM of its own, which no one sees again. */
    private <T> T inVm(int script, ScriptedMessage message, Function<JsRealm, T> action) {
        JsRealm shared = vm.realm();
        if (!engine.script(script).changesBuiltIns()) {
            return action.apply(shared);
        }
        try (BorrowedVm own = pool.borrowForOneUse()) {
            return action.apply(own.realm());
        } finally {
            message.forget();
        }
    }

    private static @Nullable Object call(JsRealm realm, int script, Object msg) {
        return realm.call(script, msg, realm.hostObject("cache"), realm.hostObject("console"));
    }

    private Object msg(JsRealm realm, ScriptedMessage message, PayloadUse use) {
        Object known = message.msg(realm);
        if (known != null) {
            return known;
        }
        try {
            Object payload = payload(realm, message.message(), use);
            Object made = realm.messages().make(payload, message.message().metadata());
            message.keep(realm, made);
            return made;
        } catch (StackOverflowError e) {
            throw new ScriptException(Limit.CALL_DEPTH, "the message is nested too deep for this thread's stack", null);
        }
    }

    /** A payload that the script will not read need not be made; one that it looks into is made of the bytes at once. */
    private @Nullable Object payload(JsRealm realm, Message message, PayloadUse use) {
        return switch (use) {
            case NONE -> rules == ReturnRules.FUNCTION ? JsValues.unread() : payload(realm, message);
            case AS_A_WHOLE -> payload(realm, message);
            case INSIDE -> message.structured(JsValues.fromJson()).orElseGet(() -> payload(realm, message));
        };
    }

    /** A payload that is not JSON, or has a number that JavaScript can't have, arrives as a text. */
    private static @Nullable Object payload(JsRealm realm, Message message) {
        try {
            return realm.toJs(message.structured().orElseGet(() -> Value.of(message.text())));
        } catch (NumberRangeException e) {
            return message.text();
        }
    }
}
