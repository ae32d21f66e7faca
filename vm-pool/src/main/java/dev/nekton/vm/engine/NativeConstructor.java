package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeNumber;
import org.openjdk.nashorn.internal.objects.NativeString;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Specialization;
import org.openjdk.nashorn.internal.runtime.Symbol;

/**
 * Constructors that stand in for the engine's own where those are wrong, and that must tell {@code new X()} from {@code
 * X()}. They share the prototype with what they stand in for.
 */
final class NativeConstructor extends ScriptFunction {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle NUMBER = of(NativeConstructor.class, "number", Object[].class);
    private static final MethodHandle SYMBOL = of(NativeConstructor.class, "symbol", Object[].class);
    private static final MethodHandle STRING = of(NativeConstructor.class, "stringOfFirst", Object[].class);
    private static final Specialization[] STRING_BY_ARGUMENT = {
        new Specialization(of(NativeString.class, "constructor")),
        new Specialization(of(NativeConstructor.class, "string", Object.class)),
        new Specialization(of(NativeString.class, "constructor", int.class)),
        new Specialization(of(NativeString.class, "constructor", double.class)),
        new Specialization(of(NativeString.class, "constructor", boolean.class)),
    };

    private NativeConstructor(String name, MethodHandle body, Specialization @Nullable [] byArgument, int length) {
        super(name, body, byArgument);
        setArity(length);
    }

    /** Puts the constructors in the place of the engine's own. */
    static void install(Global global) {
        replace(global, new NativeConstructor("String", STRING, STRING_BY_ARGUMENT, 1));
        replace(global, new NativeConstructor("Number", NUMBER, null, 1));
        replace(global, new NativeConstructor("Symbol", SYMBOL, null, 0));
    }

    private static void replace(Global global, ScriptFunction constructor) {
        ScriptFunction replaced = (ScriptFunction) global.get(constructor.getName());
        ScriptObject prototype = (ScriptObject) replaced.getPrototype();
        constructor.setPrototype(prototype);
        Stream.of(replaced.getMap().getProperties())
                .filter(member -> constructor.getMap().findProperty(member.getKey()) == null)
                .forEach(member ->
                        constructor.addOwnProperty(member.getKey(), attributes(member), replaced.get(member.getKey())));
        redefine(global, constructor.getName(), constructor);
        redefine(prototype, "constructor", constructor);
    }

    private static void redefine(ScriptObject owner, String key, Object value) {
        owner.deleteOwnProperty(owner.getMap().findProperty(key));
        owner.addOwnProperty(key, Property.NOT_ENUMERABLE, value);
    }

    private static int attributes(Property property) {
        return property.getFlags() & (Property.NOT_ENUMERABLE | Property.NOT_CONFIGURABLE | Property.NOT_WRITABLE);
    }

    static Object string(boolean isNew, Object self, @Nullable Object value) {
        return !isNew && value instanceof Symbol symbol
                ? symbol.toString()
                : NativeString.constructor(isNew, self, value);
    }

    static Object stringOfFirst(boolean isNew, Object self, Object... arguments) {
        return arguments.length == 0 ? NativeString.constructor(isNew, self) : string(isNew, self, arguments[0]);
    }

    static Object number(boolean isNew, Object self, Object... arguments) {
        return arguments.length == 0
                ? NativeNumber.constructor(isNew, self)
                : NativeNumber.constructor(isNew, self, NumberLiteral.valueOf(arguments[0]));
    }

    static Object symbol(boolean isNew, Object self, Object... arguments) {
        if (isNew) {
            throw Throwing.typeError("Symbol is not a constructor");
        }
        boolean isNamed = arguments.length > 0 && arguments[0] != ScriptRuntime.UNDEFINED;
        return new Symbol(isNamed ? JSType.toString(arguments[0]) : SymbolDescription.NONE);
    }

    private static MethodHandle of(Class<?> owner, String name, Class<?>... parameters) {
        MethodType type =
                MethodType.methodType(Object.class, boolean.class, Object.class).appendParameterTypes(parameters);
        try {
            return LOOKUP.findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
