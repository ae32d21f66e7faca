package dev.nekton.vm.engine;

import dev.nekton.value.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** The arguments of a call from a script to Java. <em>Not thread-safe;</em> of use during the call only. */
public final class Values {
    private final JsRealm realm;
    private final Object[] arguments;

    Values(JsRealm realm, Object[] arguments) {
        this.realm = realm;
        this.arguments = arguments;
    }

    /** Returns how many arguments were given. */
    public int size() {
        return arguments.length;
    }

    /**
     * Returns the value at {@code index}, null when it is absent, null or undefined.
     *
     * @throws RuntimeException a TypeError that the script can catch, when it holds what can't be kept
     */
    public Value value(int index, FromJs.Mode mode) {
        return value(argument(index), "argument", mode);
    }

    /**
     * Does nothing when the argument at {@code index} is a function.
     *
     * @param text the TypeError's message
     * @throws RuntimeException a TypeError that the script can catch, when it is none
     */
    public void requireFunction(int index, String text) {
        if (!(argument(index) instanceof ScriptFunction)) {
            throw Throwing.typeError(text);
        }
    }

    /**
     * Calls the function at {@code index} and returns the value of its result, null for undefined.
     *
     * @param arguments JavaScript values
     * @throws RuntimeException what the function throws, or a TypeError when its result can't be kept; both for the
     *     script to catch
     */
    public Value call(int index, FromJs.Mode mode, @Nullable Object... arguments) {
        Object result = Callback.call((ScriptFunction) Objects.requireNonNull(argument(index)), arguments);
        if (result instanceof ScriptObject object && realm.isPromise(object)) {
            throw Throwing.typeError("the function must return a value, not a promise");
        }
        return value(result, "result", mode);
    }

    /** Returns the text of the argument at {@code index}, empty for null, undefined and what is absent. */
    public String key(int index) {
        Object argument = argument(index);
        if (argument instanceof Symbol symbol) {
            return symbol.getName();
        }
        return JsValues.isNothing(argument) ? "" : JSType.toString(argument);
    }

    /** Returns the members of the object at {@code index}; null when there is none. */
    public @Nullable JsMembers members(int index) {
        return realm.members(argument(index));
    }

    /** Returns what the argument at {@code index} is, as {@link JsMembers#typeName} does. */
    public String typeName(int index) {
        return JsMembers.typeName(index < arguments.length ? arguments[index] : nothing());
    }

    /** Counts bytes among what the run gives back, and stops the script when they are more than it may. */
    public void takeResult(int bytes) {
        realm.resultSize().take(bytes);
    }

    /** Returns what {@link JsRealm#setRun} was given for the run that calls; null for nothing. */
    public @Nullable Object run() {
        return realm.run();
    }

    /** Returns the JavaScript value of {@code value}, to be the result of the call. */
    public @Nullable Object result(Value value) {
        try {
            return realm.toJs(value);
        } catch (NumberRangeException e) {
            throw Throwing.typeError(Objects.requireNonNull(e.getMessage()));
        }
    }

    /**
     * Returns what to throw so that the script gets an Error.
     *
     * @param text the Error's message
     * @param cause for Java; the script can't see it
     */
    public RuntimeException error(String text, Throwable cause) {
        return Throwing.error(text, cause);
    }

    /** Returns what to throw so that the script gets a TypeError with this message. */
    public RuntimeException typeError(String text) {
        return Throwing.typeError(text);
    }

    /** Does the same without a cause. */
    public RuntimeException error(String text) {
        return Throwing.error(text, null);
    }

    /** Returns JavaScript's {@code undefined}, to be the result of the call. */
    public Object nothing() {
        return JsValues.undefined();
    }

    private Value value(@Nullable Object value, String where, FromJs.Mode mode) {
        try {
            return realm.argument(value, where, mode);
        } catch (UnserialisableException e) {
            throw Throwing.typeError(Objects.requireNonNull(e.getMessage()));
        }
    }

    private @Nullable Object argument(int index) {
        return index < arguments.length ? arguments[index] : null;
    }
}
