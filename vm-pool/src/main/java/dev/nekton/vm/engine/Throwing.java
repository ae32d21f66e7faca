package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Errors of JavaScript that Java code throws. */
final class Throwing {
    private Throwing() {}

    static ECMAException typeError(String message) {
        return thrown(Global.instance().newTypeError(message));
    }

    static ECMAException referenceError(String message) {
        return thrown(Global.instance().newReferenceError(message));
    }

    static ECMAException rangeError(String message) {
        return thrown(Global.instance().newRangeError(message));
    }

    static ECMAException syntaxError(String message) {
        return thrown(Global.instance().newSyntaxError(message));
    }

    /** @param cause for Java; a script can't see it */
    static ECMAException error(String message, @Nullable Throwable cause) {
        return new ECMAException(Global.instance().newError(message), cause);
    }

    /** Returns what an error calls a value. */
    static String describe(@Nullable Object value) {
        if (value instanceof ScriptFunction function) {
            return function.getName().isEmpty() ? "anonymous function" : function.getName();
        }
        if (value instanceof ScriptObject object) {
            return "[object " + object.getClassName() + "]";
        }
        return value instanceof Symbol symbol ? symbol.toString() : JSType.toString(value);
    }

    private static ECMAException thrown(ScriptObject error) {
        return new ECMAException(error, null);
    }
}
