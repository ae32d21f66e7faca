package dev.nekton.stream;

import dev.nekton.value.Value;
import dev.nekton.vm.Limit;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.JsValues;
import dev.nekton.vm.engine.UnserialisableException;
import dev.nekton.vm.pool.BorrowedVm;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A VM on loan to one thread that runs expressions. <em>Not thread-safe.</em> */
final class ExpressionVm implements AutoCloseable {
    private final JsEngine engine;
    private final VmPool pool;
    private final LimitCounters counters;
    private final BorrowedVm vm;

    ExpressionVm(JsEngine engine, VmPool pool, LimitCounters counters) {
        this.engine = engine;
        this.pool = pool;
        this.counters = counters;
        this.vm = pool.borrow();
    }

    /**
     * Runs a mapping's expression.
     *
     * @param variables has one for each source of the mapping
     * @throws MappingFailure when it throws, is stopped, or gives no value or none that JSON can carry
     * @throws dev.nekton.vm.pool.PoolExhaustedException when the VM was let go, since an expression before was stopped in
     *     it, and no other comes free in time
     */
    Value evaluate(Mapping mapping, Snapshot variables) throws MappingFailure {
        try {
            return run(mapping, variables);
        } catch (ScriptException e) {
            counters.count(e);
            throw MappingFailure.ofScript(Objects.requireNonNull(e.getMessage()));
        } catch (UnserialisableException e) {
            throw MappingFailure.ofResult(told(mapping, Objects.requireNonNull(e.getMessage())));
        }
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        vm.close();
    }

    /** An expression that changes built-ins gets a VM of its own, which no one sees again. */
    private Value run(Mapping mapping, Snapshot variables) throws MappingFailure {
        JsRealm shared = vm.realm();
        if (!engine.script(mapping.script()).changesBuiltIns()) {
            return run(shared, mapping, variables);
        }
        try (BorrowedVm own = pool.borrowForOneUse()) {
            return run(own.realm(), mapping, variables);
        }
    }

    private Value run(JsRealm realm, Mapping mapping, Snapshot variables) throws MappingFailure {
        Object result = realm.call(mapping.script(), arguments(realm, mapping.sources(), variables));
        if (JsValues.isNothing(result)) {
            String nothing = result == null ? "null" : "undefined";
            throw MappingFailure.ofScript(told(mapping, "the expression gave " + nothing + ", which is no value"));
        }
        return realm.fromJs(result, "value", FromJs.Mode.TIME_SERIES_JSON);
    }

    /** What is wrong with a result came about nowhere in particular: it is told where the expression begins. */
    private String told(Mapping mapping, String text) {
        return engine.script(mapping.script()).script().text().start().tell(text);
    }

    private static @Nullable Object[] arguments(JsRealm realm, int[] sources, Snapshot variables) {
        @Nullable Object[] arguments = new Object[sources.length];
        try {
            for (int i = 0; i < sources.length; i++) {
                arguments[i] = Objects.requireNonNull(variables.get(sources[i])).toJs(realm);
            }
            return arguments;
        } catch (StackOverflowError e) {
            throw new ScriptException(Limit.CALL_DEPTH, "a value is nested too deep for this thread's stack", null);
        }
    }
}
