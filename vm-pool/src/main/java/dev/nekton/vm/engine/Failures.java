package dev.nekton.vm.engine;

import dev.nekton.ProcessorException;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.config.Position;
import dev.nekton.vm.Limit;
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

    private static final String UNPRINTABLE = "[an error whose text can't be made]";
    private static final int LONGEST_TEXT = 10_000;

    private final JsEngine engine;
    private final Guard guard;
    private final UserFrames frames;
    private @Nullable Object tooDeep;

    Failures(JsEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
        this.frames = new UserFrames(engine);
    }

    /** Loads what is needed where the stack has run out: a class whose loading fails there is lost for the process. */
    void prepare() {
        Object unused = exceeded(Limit.CALL_DEPTH, new StackOverflowError());
        unused = clean(Global.instance().newRangeError("Maximum call stack size exceeded"));
    }

    /** Returns what to throw for what came out of the engine; an error of Java's own that is none of a script's passes. */
    RuntimeException of(Throwable thrown) {
        if (thrown instanceof Stop || thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError) {
            return stopped((Error) thrown);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return of((RuntimeException) thrown);
    }

    private RuntimeException of(RuntimeException e) {
        if (tooDeep != null && e instanceof ECMAException thrown && thrown.getThrown() == tooDeep) {
            return stopped(Limit.CALL_DEPTH, e);
        }
        if (e instanceof NashornException thrown) {
            return thrown(thrown);
        }
        if (e instanceof UnserialisableException || e instanceof ProcessorException) {
            return e;
        }
        ScriptException internal =
                new ScriptException("Error: internal error of the JavaScript engine", positionOf(e), frames.of(e));
        internal.initCause(e);
        return internal;
    }

    /** Returns what to throw for what ended a run; the VM is of no more use. */
    private RuntimeException stopped(Error e) {
        if (!(e instanceof Stop stop)) {
            return stopped(e instanceof OutOfMemoryError ? Limit.MEMORY : Limit.CALL_DEPTH, e);
        }
        return stop.limit().isPresent()
                ? exceeded(stop.limit().get(), stop)
                : new ProcessorInterruptedException("a script");
    }

    private ScriptException stopped(Limit limit, Throwable e) {
        var unused = guard.stop(limit);
        return exceeded(limit, e);
    }

    private ScriptException exceeded(Limit limit, Throwable e) {
        return new ScriptException(limit, guard.limits().exceeded(limit), positionOf(e), frames.of(e));
    }

    /** Making the text may run code of the script. */
    private RuntimeException thrown(NashornException e) {
        try {
            ScriptException made = new ScriptException(textOf(e), positionOf(e), frames.of(e));
            made.initCause(e.getCause());
            return made;
        } catch (Stop | OutOfMemoryError stopped) {
            return stopped(stopped);
        }
    }

    /** Returns what a script may see of a value that it caught; it may see nothing of what ends its run. */
    Object clean(Object caught) {
        if (caught instanceof Stop stop) {
            throw stop;
        }
        if (caught instanceof OutOfMemoryError) {
            throw guard.stop(Limit.MEMORY);
        }
        Object seen = caught instanceof Throwable thrown ? errorOf(thrown) : caught;
        if (seen instanceof ScriptObject error) {
            keepTrace(error);
            Wording.improve(error);
        }
        return seen;
    }

    private static void keepTrace(ScriptObject error) {
        if (error.getMap().findProperty(JAVA_EXCEPTION) != null) {
            UserFrames.keep(error, error.get(JAVA_EXCEPTION));
            error.delete(JAVA_EXCEPTION, false);
        }
    }

    private Object errorOf(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            guard.spoil();
            tooDeep = Global.instance().newRangeError("Maximum call stack size exceeded");
            return tooDeep;
        }
        return Global.instance().newTypeError("internal error");
    }

    private String textOf(NashornException e) {
        if (!(e instanceof ECMAException thrown)) {
            return "SyntaxError: " + e.getMessage();
        }
        try {
            if (thrown.getThrown() instanceof ScriptObject error) {
                Wording.improve(error);
            }
            return shortened(JSType.toString(thrown.getThrown()));
        } catch (StackOverflowError unprintable) {
            guard.spoil();
            return UNPRINTABLE;
        } catch (RuntimeException unprintable) {
            return UNPRINTABLE;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
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
        return isThrownBy(frame, e, script)
                ? script.statementAt(line)
                : script.positionOf(line, Wording.of(String.valueOf(e.getMessage())));
    }

    /** Only a {@code throw} statement has a column. A call in it has a line of its own, which is that of the frame then. */
    private static boolean isThrownBy(StackTraceElement frame, Throwable e, CompilableScript script) {
        return e instanceof NashornException thrown
                && thrown.getColumnNumber() >= 0
                && String.valueOf(thrown.getFileName()).equals(frame.getFileName())
                && script.statementAt(thrown.getLineNumber()).equals(script.statementAt(frame.getLineNumber()));
    }
}
