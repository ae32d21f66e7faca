package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArguments;
import org.openjdk.nashorn.internal.objects.NativeStrictArguments;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.AccessorProperty;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyHashMap;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.RecompilableScriptFunctionData;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptFunctionData;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * The own properties that ECMAScript prescribes for a built-in function, put on functions that JavaScript code made.
 *
 * <p>That is done in place, so that calls stay as fast as they are. Shapes are shared by all VMs and cost none of them
 * anything. A shape replaces all own properties, so it comes before any is added.
 */
final class BuiltinShape {
    private static final int FIXED = Property.NOT_ENUMERABLE | Property.NOT_WRITABLE;
    private static final int ATTRIBUTES = Property.NOT_ENUMERABLE | Property.NOT_WRITABLE | Property.NOT_CONFIGURABLE;

    private static final int SLOPPY_PROPERTIES = 3;
    private static final int STRICT_PROPERTIES = 5;

    private static final VarHandle PROPERTY_FLAGS = EngineFields.of(Property.class, "flags", int.class);
    private static final MethodHandle REDEFINE =
            own("redefine", MethodType.methodType(void.class, Object.class, Object.class, Object.class));
    private static final MethodHandle ITERATOR_OF_ARGUMENTS =
            own("iteratorOfArguments", MethodType.methodType(Object.class, Object.class));

    private static final Property LENGTH = redefinable("length", FIXED, ScriptFunction.G$LENGTH);
    private static final Property NAME = redefinable("name", FIXED, ScriptFunction.G$NAME);
    private static final Property PROTOTYPE =
            AccessorProperty.create("prototype", ATTRIBUTES, ScriptFunction.G$PROTOTYPE, ScriptFunction.S$PROTOTYPE);

    /** More than the library has; scripts can make any number of names. */
    private static final int MOST_SHAPES = 2_000;

    private static final Map<WithLength, PropertyMap> LENGTHS = new ConcurrentHashMap<>();

    private static final Map<Shape, PropertyMap> SHAPES = new ConcurrentHashMap<>();

    /** What tells one shape from another; a name or length that is null is the one that the function was written with. */
    private record Shape(@Nullable String name, @Nullable Integer length, boolean isConstructor) {}

    private static final PropertyMap METHOD = map(new Shape(null, null, false));

    private BuiltinShape() {}

    /**
     * Lets scripts redefine and delete {@code name} and {@code length} of all functions, the engine's own as well. To be
     * called before the first VM is made.
     *
     * <p>And lets {@code arguments} be iterated.
     */
    static void prepare() {
        VarHandle properties = EngineFields.of(PropertyMap.class, "properties", PropertyHashMap.class);
        Property iterator = redefinable(NativeSymbol.iterator, Property.NOT_ENUMERABLE, ITERATOR_OF_ARGUMENTS);
        for (Class<?> kind : List.of(NativeArguments.class, NativeStrictArguments.class)) {
            PropertyMap map = (PropertyMap)
                    EngineFields.ofClass(kind, "map$", PropertyMap.class).get();
            properties.set(map, ((PropertyHashMap) properties.get(map)).immutableAdd(iterator));
        }
        for (String kind : List.of("map$", "strictmodemap$", "boundfunctionmap$")) {
            PropertyMap map = (PropertyMap) EngineFields.ofClass(ScriptFunction.class, kind, PropertyMap.class)
                    .get();
            PropertyHashMap changed = (PropertyHashMap) properties.get(map);
            for (Property property : List.of(LENGTH, NAME)) {
                changed = changed.immutableReplace(map.findProperty(property.getKey()), property);
            }
            properties.set(map, changed);
        }
    }

    /** Gives the function the shape of a method: no {@code prototype}, and no constructor. */
    static void method(ScriptFunction function, String name, int length) {
        shape(function, name, length, false);
        ScriptFunctionData data = EngineFields.dataOf(function);
        EngineFields.setFlags(data, EngineFields.flagsOf(data) & ~ScriptFunctionData.IS_CONSTRUCTOR);
    }

    /** Gives a function that has nothing yet but what it was made with the shape of a method, under its own name. */
    static void method(ScriptFunction function) {
        int length = lengthOf(function);
        if (length != ScriptFunction.G$length(function)) {
            method(function, function.getName(), length);
            return;
        }
        ScriptFunctionData data = EngineFields.dataOf(function);
        int flags = EngineFields.flagsOf(data);
        if ((flags & ScriptFunctionData.IS_CONSTRUCTOR) != 0) {
            EngineFields.setFlags(data, flags & ~ScriptFunctionData.IS_CONSTRUCTOR);
        }
        function.setMap(METHOD);
    }

    /** Gives the function the shape of a constructor, whose {@code prototype} can't be replaced. */
    static void constructor(ScriptFunction function, String name, int length) {
        shape(function, name, length, true);
    }

    /** Returns whether {@code new} works on the function. */
    static boolean isConstructor(ScriptFunction function) {
        return (EngineFields.flagsOf(EngineFields.dataOf(function)) & ScriptFunctionData.IS_CONSTRUCTOR) != 0;
    }

    /** Returns whether the function has no JavaScript code of its own. */
    static boolean isNative(ScriptFunction function) {
        return !(EngineFields.dataOf(function) instanceof RecompilableScriptFunctionData);
    }

    /** Returns whether a function was written in a script, not in the engine or in the library. */
    static boolean isScript(ScriptFunction function) {
        Property prototype = function.getMap().findProperty("prototype");
        int flags = EngineFields.flagsOf(EngineFields.dataOf(function));
        return (flags & ScriptFunctionData.IS_BUILTIN) == 0 && prototype != null && prototype.isWritable();
    }

    private static void shape(ScriptFunction function, String name, int length, boolean isConstructor) {
        if (function.getMap().size() > (function.isStrict() ? STRICT_PROPERTIES : SLOPPY_PROPERTIES)) {
            throw new IllegalStateException("members were added to " + name + " before it got its shape");
        }
        Shape shape = new Shape(
                function.getName().equals(name) ? null : name,
                ScriptFunction.G$length(function) == length ? null : length,
                isConstructor);
        function.setMap(SHAPES.size() < MOST_SHAPES ? SHAPES.computeIfAbsent(shape, BuiltinShape::map) : map(shape));
    }

    /** Gives a function another {@code length}. The engine compiles it by the number of its parameters as before. */
    static void setLength(ScriptFunction function, int length) {
        WithLength wanted = new WithLength(function.getMap(), length);
        function.setMap(
                LENGTHS.size() < MOST_SHAPES ? LENGTHS.computeIfAbsent(wanted, BuiltinShape::map) : map(wanted));
    }

    /** Returns what a function has as its {@code length}. */
    static int lengthOf(ScriptFunction function) {
        return JSType.toInt32(function.get("length"));
    }

    private static PropertyMap map(WithLength wanted) {
        Property length = redefinable("length", FIXED, constant(wanted.length()));
        return wanted.map().deleteProperty(wanted.map().findProperty("length")).addPropertyNoHistory(length);
    }

    private static PropertyMap map(Shape shape) {
        List<Property> properties = new ArrayList<>();
        properties.add(shape.length() == null ? LENGTH : redefinable("length", FIXED, constant(shape.length())));
        properties.add(shape.name() == null ? NAME : redefinable("name", FIXED, constant(shape.name())));
        if (shape.isConstructor()) {
            properties.add(PROTOTYPE);
        }
        return PropertyMap.newMap(properties);
    }

    private record WithLength(PropertyMap map, int length) {}

    private static MethodHandle constant(Object value) {
        return MethodHandles.dropArguments(MethodHandles.constant(Object.class, value), 0, Object.class);
    }

    /** The engine calls the setter when the property is redefined or deleted; it does not count as built-in then. */
    private static Property redefinable(Object key, int attributes, MethodHandle getter) {
        Property property = AccessorProperty.create(
                key,
                attributes,
                getter.asType(MethodType.methodType(Object.class, Object.class)),
                MethodHandles.insertArguments(REDEFINE, 0, key));
        PROPERTY_FLAGS.set(property, property.getFlags() & ~Property.IS_BUILTIN);
        return property;
    }

    /** Puts a property of the usual kind in the place of one whose value is computed. */
    static void redefine(Object key, Object self, @Nullable Object value) {
        ScriptObject function = (ScriptObject) self;
        Property computed = function.getMap().findProperty(key);
        function.setMap(function.getMap().deleteProperty(computed));
        function.addOwnProperty(key, computed.getFlags() & ATTRIBUTES, value);
    }

    static Object iteratorOfArguments(Object self) {
        return Global.instance().getArrayPrototype().get(NativeSymbol.iterator);
    }

    private static MethodHandle own(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(BuiltinShape.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
