package dev.nekton.vm.embed;

import dev.nekton.value.Value;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.NumberRangeException;
import dev.nekton.vm.engine.UnserialisableException;
import dev.nekton.vm.pool.BorrowedVm;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import org.jspecify.annotations.Nullable;

/** A VM on loan to one thread. <em>Not thread-safe.</em> */
public final class ScriptVm implements AutoCloseable {
    private final ScriptPool scripts;
    private final VmPool pool;
    private final LimitCounters counters;
    private final BorrowedVm vm;

    ScriptVm(ScriptPool scripts, VmPool pool, LimitCounters counters) {
        this.scripts = scripts;
        this.pool = pool;
        this.counters = counters;
        this.vm = pool.borrow();
    }

    /**
     * Calls a function or an expression. A call after one that was stopped runs in another VM.
     *
     * @param arguments for its parameters, in order; those left out are undefined
     * @return its result; undefined is null
     * @throws IllegalArgumentException when there is no function of that name, or a number is out of a double's range
     * @throws ScriptException when the script throws, is stopped, or returns what is no value
     * @throws dev.nekton.vm.pool.PoolExhaustedException when another VM is needed and none comes free in time
     * @throws IllegalStateException when the VM was given back
     */
    public Value call(String function, Value... arguments) {
        int number = scripts.number(function);
        try {
            return call(number, arguments);
        } catch (UnserialisableException e) {
            throw new ScriptException("TypeError: " + e.getMessage(), null);
        } catch (ScriptException e) {
            counters.count(e);
            throw e;
        }
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        vm.close();
    }

    /** A script that changes built-ins gets a VM of its own, which no one sees again. */
    private Value call(int number, Value... arguments) {
        JsRealm shared = vm.realm();
        if (!scripts.changesBuiltIns(number)) {
            return call(shared, number, arguments);
        }
        try (BorrowedVm own = pool.borrowForOneUse()) {
            return call(own.realm(), number, arguments);
        }
    }

    private static Value call(JsRealm realm, int number, Value... arguments) {
        return realm.fromJs(realm.call(number, toJs(realm, arguments)), "result", FromJs.Mode.ANY_NUMBER);
    }

    private static @Nullable Object[] toJs(JsRealm realm, Value... arguments) {
        @Nullable Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            try {
                converted[i] = realm.toJs(arguments[i]);
            } catch (NumberRangeException e) {
                throw new IllegalArgumentException("argument " + i + " is out of a double's range", e);
            }
        }
        return converted;
    }
}
