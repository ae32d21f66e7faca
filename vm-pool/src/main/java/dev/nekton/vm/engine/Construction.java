package dev.nekton.vm.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * Makes classes and their objects. A constructor learns its {@code new.target} from here, as the first thing that it does.
 *
 * <p>An object of a derived class is there before its constructor starts, with the right prototype; {@code super()} hands
 * it up to the first class of a script that has no other above it. Where that is a constructor of the library, the
 * object is the one that it makes.
 */
final class Construction {
    private Object newTarget = ScriptRuntime.UNDEFINED;

    void newTarget(Object target) {
        newTarget = target;
    }

    /** {@code target()}: what the constructor that is starting was called with. */
    Object target(Object self) {
        Object target = newTarget;
        newTarget = ScriptRuntime.UNDEFINED;
        return target;
    }

    /** {@code createClass(name, body)}. */
    Object createClass(Object self, Object name, Object body) {
        return made(JSType.toString(name), (ScriptFunction) body, Global.objectPrototype());
    }

    /** {@code deriveClass(name, body, heritage)}. */
    Object deriveClass(Object self, Object name, Object body, Object heritage) {
        if (heritage == null) {
            return made(JSType.toString(name), (ScriptFunction) body, null);
        }
        if (!(heritage instanceof ScriptFunction base) || !BuiltinShape.isConstructor(base)) {
            throw Throwing.typeError(
                    "Class extends value " + Throwing.describe(heritage) + " is not a constructor or null");
        }
        Object above = base.get("prototype");
        if (above != null && !(above instanceof ScriptObject)) {
            throw Throwing.typeError(
                    "Class extends value does not have valid prototype property " + Throwing.describe(above));
        }
        ClassFunction made = made(JSType.toString(name), (ScriptFunction) body, (ScriptObject) above);
        made.setProto(base);
        return made;
    }

    private ClassFunction made(String name, ScriptFunction body, @Nullable ScriptObject above) {
        ScriptObject prototype = Global.newEmptyInstance();
        prototype.setProto(above);
        body.setPrototype(prototype);
        ClassFunction made = ClassFunction.ofClass(name, body, this);
        prototype.addOwnProperty("constructor", Property.NOT_ENUMERABLE, made);
        return made;
    }

    /** {@code prototypeOf(class)}: what its objects inherit from. */
    static Object prototypeOf(Object self, Object type) {
        return ((ScriptFunction) type).getPrototype();
    }

    /** {@code constructible(function, name)}: the function, as one that knows how it is called. */
    Object constructible(Object self, Object function, Object name) {
        ScriptFunction body = (ScriptFunction) function;
        ClassFunction made = ClassFunction.ofFunction(JSType.toString(name), body, this);
        if (body.getPrototype() instanceof ScriptObject prototype) {
            prototype.set("constructor", made, 0);
        }
        return made;
    }

    /** {@code superCall(class, object, new.target, ...arguments)}. */
    Object superCall(Object self, Object... given) {
        return above(given, Arrays.copyOfRange(given, 3, given.length));
    }

    /** {@code superArguments(class, object, new.target, list)}. */
    Object superArguments(Object self, Object... given) {
        return above(given, ((ScriptObject) given[3]).getArray().asObjectArray());
    }

    private Object above(Object[] given, Object[] arguments) {
        ScriptObject above = ((ScriptObject) given[0]).getProto();
        if (!(above instanceof ScriptFunction parent) || !BuiltinShape.isConstructor(parent)) {
            throw Throwing.typeError("Super constructor " + Throwing.describe(above) + " is not a constructor");
        }
        return run(parent, (ScriptObject) given[1], given[2], arguments);
    }

    /** {@code constructFor(constructor, list, new.target)}: what {@code Reflect.construct} does. */
    Object constructFor(Object self, Object constructor, Object list, Object target) {
        ScriptFunction function = (ScriptFunction) constructor;
        Object[] arguments = ((ScriptObject) list).getArray().asObjectArray();
        if (function == target) {
            return ScriptRuntime.construct(function, arguments);
        }
        ScriptObject object = Global.newEmptyInstance();
        if (((ScriptObject) target).get("prototype") instanceof ScriptObject prototype) {
            object.setProto(prototype);
        }
        return run(function, object, target, arguments);
    }

    private Object run(ScriptFunction function, ScriptObject object, Object target, Object[] arguments) {
        if (function instanceof ClassFunction above) {
            newTarget = target;
            return objectOf(ScriptRuntime.apply(above.body(), object, arguments), object);
        }
        if (BuiltinShape.isScript(function)) {
            return objectOf(ScriptRuntime.apply(function, object, arguments), object);
        }
        Object made = ScriptRuntime.construct(function, arguments);
        if (((ScriptObject) target).get("prototype") instanceof ScriptObject prototype) {
            ((ScriptObject) made).setProto(prototype);
        }
        return made;
    }

    private static Object objectOf(Object result, ScriptObject object) {
        return result instanceof ScriptObject ? result : object;
    }

    /** {@code onlyOnce(made, object)}: an object can be bound to {@code this} once. */
    static Object onlyOnce(Object self, Object made, Object object) {
        if (object != ScriptRuntime.UNDEFINED) {
            throw Throwing.referenceError("Super constructor may only be called once");
        }
        return made;
    }

    /** {@code noThis()}. */
    @SuppressWarnings("DoNotCallSuggester") // lowered scripts call it
    static Object noThis(Object self) {
        throw Throwing.referenceError(
                "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
    }

    /** {@code constructed(result, object)}: what a derived constructor that returns {@code result} makes. */
    static Object constructed(Object self, Object result, Object object) {
        if (result instanceof ScriptObject) {
            return result;
        }
        if (result != ScriptRuntime.UNDEFINED) {
            throw Throwing.typeError("Derived constructors may only return object or undefined");
        }
        return object == ScriptRuntime.UNDEFINED ? noThis(self) : object;
    }
}
