package dev.nekton.vm.engine;

import dev.nekton.ProcessorException;
import dev.nekton.config.Position;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.frontend.CompilableScript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Turns what comes out of the engine into errors in the user's own lines, without a word of Java. */
final class Failures {
    /** What the engine hangs the Java exception on; reachable for a script that catches the error. */
    private static final String JAVA_EXCEPTION = "nashornException";

    private final JsEngine engine;

    Failures(JsEngine engine) {
        this.engine = engine;
    }

    /** Loads what is needed where the stack has run out: a class whose loading fails there is lost for the process. */
    void prepare() {
        var unused = clean(tooDeep(new StackOverflowError()));
        unused = clean(new StackOverflowError());
    }

    RuntimeException of(RuntimeException e) {
        if (e instanceof NashornException thrown) {
            return new ScriptException(ScriptException.Kind.THROWN, textOf(thrown), positionOf(thrown));
        }
        if (e instanceof UnserialisableException || e instanceof ProcessorException) {
            return e;
        }
        ScriptException internal = new ScriptException(
                ScriptException.Kind.THROWN, "Error: internal error of the JavaScript engine", positionOf(e));
        internal.initCause(e);
        return internal;
    }

    ScriptException tooDeep(StackOverflowError e) {
        return new ScriptException(
                ScriptException.Kind.LIMIT, "RangeError: Maximum call stack size exceeded", positionOf(e));
    }

    /** Returns what a script may see of a value that it caught. */
    Object clean(Object caught) {
        Object seen = caught instanceof Throwable thrown ? errorOf(thrown) : caught;
        if (seen instanceof ScriptObject error) {
            error.delete(JAVA_EXCEPTION, false);
        }
        return seen;
    }

    private static Object errorOf(Throwable thrown) {
        return thrown instanceof StackOverflowError
                ? Global.instance().newRangeError("Maximum call stack size exceeded")
                : Global.instance().newTypeError("internal error");
    }

    private static String textOf(NashornException e) {
        if (!(e instanceof ECMAException thrown)) {
            return "SyntaxError: " + e.getMessage();
        }
        try {
            return JSType.toString(thrown.getThrown());
        } catch (RuntimeException | StackOverflowError unprintable) {
            return "[an error whose text can't be made]";
        }
    }

    private @Nullable Position positionOf(Throwable e) {
        for (StackTraceElement frame : NashornException.getScriptFrames(e)) {
            Optional<Position> position = Optional.ofNullable(frame.getFileName())
                    .flatMap(engine::scriptOf)
                    .map(script -> positionOf(e, frame, script));
            if (position.isPresent()) {
                return position.get();
            }
        }
        return null;
    }

    private static Position positionOf(Throwable e, StackTraceElement frame, CompilableScript script) {
        int line = frame.getLineNumber();
        return isThrownBy(frame, e)
                ? script.statementAt(line)
                : script.positionOf(line, String.valueOf(e.getMessage()));
    }

    /** Only a {@code throw} statement has a column. */
    private static boolean isThrownBy(StackTraceElement frame, Throwable e) {
        return e instanceof NashornException thrown
                && thrown.getColumnNumber() >= 0
                && thrown.getLineNumber() == frame.getLineNumber()
                && String.valueOf(thrown.getFileName()).equals(frame.getFileName());
    }
}
