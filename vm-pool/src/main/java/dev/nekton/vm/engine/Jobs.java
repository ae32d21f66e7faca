package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * The jobs that promises start in one VM: they run when what a host called has returned, until none is left. None of them
 * outlives the call: when it fails, they are dropped.
 */
final class Jobs {
    private @Nullable ScriptFunction run;
    private @Nullable ScriptFunction drop;
    private boolean waiting;

    /** Takes the library's functions that run and drop all jobs. */
    void take(ScriptFunction run, ScriptFunction drop) {
        this.run = run;
        this.drop = drop;
        waiting = false;
    }

    /** {@code jobsBegin()}: to be called when the first job comes to wait. */
    Object begin() {
        waiting = true;
        return ScriptRuntime.UNDEFINED;
    }

    /** Calls a script and returns what it returns, when its jobs are done as well. */
    @Nullable
    Object finish(ScriptFunction script, @Nullable Object[] arguments) {
        drop();
        try {
            Object result = ScriptRuntime.apply(script, ScriptRuntime.UNDEFINED, arguments);
            if (waiting) {
                ScriptRuntime.apply(run, ScriptRuntime.UNDEFINED);
                waiting = false;
            }
            return result;
        } finally {
            drop();
        }
    }

    private void drop() {
        if (waiting) {
            waiting = false;
            ScriptRuntime.apply(drop, ScriptRuntime.UNDEFINED);
        }
    }
}
