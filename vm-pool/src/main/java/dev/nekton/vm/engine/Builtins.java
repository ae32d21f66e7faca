package dev.nekton.vm.engine;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Moves functions that the library's files hold in object literals to where scripts find them. */
final class Builtins {
    private final ScriptObject target;
    private final @Nullable Object lengths;

    private Builtins(ScriptObject target, @Nullable Object lengths) {
        this.target = target;
        this.lengths = lengths;
    }

    /** {@code define(target, members, lengths)}: methods, accessors and values. */
    static Object define(Object[] arguments) {
        ScriptObject members = (ScriptObject) arguments[1];
        of(arguments).forEachKey(members, Builtins::defineMember);
        return arguments[0];
    }

    /** {@code constructors(target, members, lengths)}. */
    static Object constructors(Object[] arguments) {
        ScriptObject members = (ScriptObject) arguments[1];
        of(arguments).forEachKey(members, Builtins::defineConstructor);
        return arguments[0];
    }

    /** {@code remove(target, key)}: takes away a property that scripts could not delete. */
    static Object remove(Object[] arguments) {
        of(arguments).remove(arguments[1]);
        return arguments[0];
    }

    /** {@code asMethod(function, name, length)}; what is undefined stays as the function was written. */
    static Object asMethod(Object[] arguments) {
        ScriptFunction function = (ScriptFunction) arguments[0];
        BuiltinShape.method(function, nameIn(arguments, function), lengthIn(arguments, function));
        return function;
    }

    /** {@code asConstructor(function, name, length)}; what is undefined stays as the function was written. */
    static Object asConstructor(Object[] arguments) {
        ScriptFunction function = (ScriptFunction) arguments[0];
        BuiltinShape.constructor(function, nameIn(arguments, function), lengthIn(arguments, function));
        return function;
    }

    private static String nameIn(Object[] arguments, ScriptFunction function) {
        return isGiven(arguments, 1) ? nameOf(arguments[1]) : function.getName();
    }

    private static int lengthIn(Object[] arguments, ScriptFunction function) {
        return isGiven(arguments, 2) ? JSType.toInt32(arguments[2]) : ScriptFunction.G$length(function);
    }

    private static boolean isGiven(Object[] arguments, int index) {
        return arguments.length > index && arguments[index] != ScriptRuntime.UNDEFINED;
    }

    private static Builtins of(Object[] arguments) {
        return new Builtins((ScriptObject) arguments[0], arguments.length > 2 ? arguments[2] : null);
    }

    private interface Step {
        void take(Builtins builtins, ScriptObject members, Object key);
    }

    private void forEachKey(ScriptObject members, Step step) {
        Stream.of(members.getMap().getProperties()).map(Property::getKey).forEach(key -> step.take(this, members, key));
    }

    private void defineMember(ScriptObject members, Object key) {
        Property member = members.getMap().findProperty(key);
        remove(key);
        if (member.isAccessorProperty()) {
            target.addOwnProperty(
                    key,
                    Property.NOT_ENUMERABLE,
                    method(member.getGetterFunction(members), "get " + nameOf(key), 0),
                    method(member.getSetterFunction(members), "set " + nameOf(key), 1));
            return;
        }
        Object value = members.get(key);
        if (value instanceof ScriptFunction function) {
            method(function, nameOf(key), lengthOf(key, function));
        }
        target.addOwnProperty(key, Property.NOT_ENUMERABLE, value);
    }

    private void defineConstructor(ScriptObject members, Object key) {
        ScriptFunction constructor = (ScriptFunction) members.get(key);
        BuiltinShape.constructor(constructor, nameOf(key), lengthOf(key, constructor));
        remove(key);
        target.addOwnProperty(key, Property.NOT_ENUMERABLE, constructor);
        ScriptObject prototype = (ScriptObject) constructor.getPrototype();
        new Builtins(prototype, null).remove("constructor");
        prototype.addOwnProperty("constructor", Property.NOT_ENUMERABLE, constructor);
    }

    private void remove(Object key) {
        Property present = target.getMap().findProperty(key);
        if (present != null && present.hasNativeSetter()) {
            target.deleteOwnProperty(present);
        } else if (present != null) {
            target.setMap(target.getMap().deleteProperty(present));
        }
    }

    /** A function that has its shape already, since it has a second name or comes from Java, keeps its name. */
    private static @Nullable ScriptFunction method(@Nullable ScriptFunction function, String name, int length) {
        if (function != null && BuiltinShape.isNative(function)) {
            function.setArity(length);
        } else if (function != null && function.getMap().findProperty("prototype") != null) {
            BuiltinShape.method(function, name, length);
        }
        return function;
    }

    private int lengthOf(Object key, ScriptFunction function) {
        Object length = lengths instanceof ScriptObject known ? known.get(key) : ScriptRuntime.UNDEFINED;
        return length == ScriptRuntime.UNDEFINED ? ScriptFunction.G$length(function) : JSType.toInt32(length);
    }

    private static String nameOf(Object key) {
        return key instanceof Symbol symbol ? String.format(Locale.ROOT, "[%s]", symbol.getName()) : key.toString();
    }
}
