package dev.nekton.vm.engine;

import dev.nekton.config.Position;
import dev.nekton.vm.ScriptFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** The calls of the user's own functions that were open when something was thrown, or an error was made. */
final class UserFrames {
    private static final int MOST = 10;

    /** What an error of the engine's own keeps its trace under; no script can name it. */
    private static final Object TRACE = new Object();

    private final JsEngine engine;

    UserFrames(JsEngine engine) {
        this.engine = engine;
    }

    /** Returns the innermost frames, that one first. */
    List<ScriptFrame> of(Throwable thrown) {
        List<ScriptFrame> frames = new ArrayList<>();
        for (StackTraceElement frame : NashornException.getScriptFrames(thrown)) {
            if (frames.size() < MOST) {
                positionOf(frame).ifPresent(position -> frames.add(new ScriptFrame(nameOf(frame), position)));
            }
        }
        return frames;
    }

    /** {@code stackOf(error)}: the lines that follow the error's text. */
    Object textOf(@Nullable Object error) {
        StringBuilder text = new StringBuilder();
        traceOf(error)
                .ifPresent(trace ->
                        of(trace).forEach(frame -> text.append("\n    ").append(frame)));
        return text.toString();
    }

    /** Keeps the trace of an error that the engine threw, which goes without the Java exception from here on. */
    static void keep(ScriptObject error, @Nullable Object exception) {
        if (exception instanceof ECMAException trace && error.getMap().findProperty(TRACE) == null) {
            error.addOwnProperty(TRACE, Property.NOT_ENUMERABLE, new ErrorObject(null, trace));
        }
    }

    private static Optional<Throwable> traceOf(@Nullable Object error) {
        if (error instanceof ErrorObject made) {
            return Optional.of(made.trace());
        }
        return error instanceof ScriptObject object
                ? Optional.ofNullable(object.getMap().findProperty(TRACE))
                        .map(kept -> ((ErrorObject) kept.getObjectValue(object, object)).trace())
                : Optional.empty();
    }

    private Optional<Position> positionOf(StackTraceElement frame) {
        return Optional.ofNullable(frame.getFileName())
                .flatMap(engine::scriptOf)
                .map(script -> script.statementAt(frame.getLineNumber()));
    }

    private static String nameOf(StackTraceElement frame) {
        String name = frame.getMethodName();
        int ours = name.indexOf("$nekton");
        String own = ours < 0 ? name : name.substring(0, ours);
        return own.startsWith("<") ? "" : own;
    }
}
