package dev.nekton.vm.embed;

import dev.nekton.value.Value;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.NumberRangeException;
import dev.nekton.vm.engine.UnserialisableException;
import dev.nekton.vm.pool.BorrowedVm;
import dev.nekton.vm.pool.VmPool;
import org.jspecify.annotations.Nullable;

/** A VM on loan to one thread. <em>Not thread-safe.</em> */
public final class ScriptVm implements AutoCloseable {
    private final ScriptPool scripts;
    private final VmPool pool;
    private @Nullable BorrowedVm vm;

    ScriptVm(ScriptPool scripts, VmPool pool) {
        this.scripts = scripts;
        this.pool = pool;
        this.vm = pool.borrow();
    }

    /**
     * Calls a function.
     *
     * @param arguments for its parameters, in order; those left out are undefined
     * @return its result; undefined is null
     * @throws IllegalArgumentException when there is no function of that name, or a number is out of a double's range
     * @throws ScriptException when the script throws, is stopped, or returns what is no value
     */
    public Value call(String function, Value... arguments) {
        int number = scripts.number(function);
        if (!scripts.changesBuiltIns(number)) {
            return call(realm(), number, arguments);
        }
        try (BorrowedVm own = pool.borrowForOneUse()) {
            return call(own.realm(), number, arguments);
        }
    }

    private static Value call(JsRealm realm, int number, Value... arguments) {
        try {
            return realm.fromJs(realm.call(number, toJs(realm, arguments)), "result", FromJs.Mode.ANY_NUMBER);
        } catch (UnserialisableException e) {
            throw new ScriptException("TypeError: " + e.getMessage(), null);
        }
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        BorrowedVm borrowed = vm;
        vm = null;
        if (borrowed != null) {
            borrowed.close();
        }
    }

    /** A script that was stopped left its VM in a state that nobody knows: what comes next runs in another one. */
    private JsRealm realm() {
        if (vm != null && vm.realm().isSpent()) {
            close();
        }
        if (vm == null) {
            vm = pool.borrow();
        }
        return vm.realm();
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
