package dev.nekton.vm.engine;

import dev.nekton.value.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
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
        try {
            return realm.argument(argument(index), mode);
        } catch (UnserialisableException e) {
            throw realm.typeError(Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Returns the text of the argument at {@code index}, empty for null, undefined and what is absent. */
    public String key(int index) {
        Object argument = argument(index);
        if (argument instanceof Symbol symbol) {
            return symbol.getName();
        }
        return JsRealm.isNothing(argument) ? "" : JSType.toString(argument);
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
        realm.takeResult(bytes);
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
            throw realm.typeError(Objects.requireNonNull(e.getMessage()));
        }
    }

    /**
     * Returns what to throw so that the script gets an Error.
     *
     * @param text the Error's message
     * @param cause for Java; the script can't see it
     */
    public RuntimeException error(String text, Throwable cause) {
        return realm.error(text, cause);
    }

    /** Returns what to throw so that the script gets a TypeError with this message. */
    public RuntimeException typeError(String text) {
        return realm.typeError(text);
    }

    /** Returns JavaScript's {@code undefined}, to be the result of the call. */
    public Object nothing() {
        return JsRealm.undefined();
    }

    private @Nullable Object argument(int index) {
        return index < arguments.length ? arguments[index] : null;
    }
}
