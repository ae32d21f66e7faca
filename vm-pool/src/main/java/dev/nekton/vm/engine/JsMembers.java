package dev.nekton.vm.engine;

import dev.nekton.value.Value;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeBoolean;
import org.openjdk.nashorn.internal.objects.NativeDate;
import org.openjdk.nashorn.internal.objects.NativeMap;
import org.openjdk.nashorn.internal.objects.NativeNumber;
import org.openjdk.nashorn.internal.objects.NativeSet;
import org.openjdk.nashorn.internal.objects.NativeString;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** The members of one JavaScript object. <em>Not thread-safe;</em> of use while its VM is entered. */
public final class JsMembers {
    private final JsRealm realm;
    private final ScriptObject object;

    JsMembers(JsRealm realm, ScriptObject object) {
        this.realm = realm;
        this.object = object;
    }

    /** Returns whether the object has that member of its own. */
    public boolean has(String name) {
        return object.hasOwnProperty(name);
    }

    /**
     * Returns the value of the object's own member; undefined when there is none.
     *
     * @throws dev.nekton.vm.ScriptException when a getter throws
     */
    public @Nullable Object get(String name) {
        return has(name) ? realm.guarded(() -> object.get(name)) : JsValues.undefined();
    }

    /** Returns the names of the object's own enumerable members, in order; none of a boxed string. */
    public String[] names() {
        return object instanceof NativeString ? new String[0] : object.getOwnKeys(false);
    }

    /** Returns whether the object is an array, or a set, which counts as one. */
    public boolean isList() {
        return object.isArray() || object instanceof NativeSet;
    }

    /**
     * Returns the elements of a list.
     *
     * @throws dev.nekton.vm.ScriptException when a getter throws
     */
    public @Nullable Object[] elements() {
        return realm.elementsOf(object);
    }

    /**
     * Returns whether the object is a record of members, and not a list, date, function, map, box, typed array or promise.
     */
    public boolean isPlain() {
        return !isList()
                && !(object instanceof ScriptFunction
                        || object instanceof NativeDate
                        || object instanceof NativeMap
                        || object instanceof NativeNumber
                        || object instanceof NativeBoolean
                        || object instanceof ArrayBufferView
                        || realm.isPromise(object));
    }

    /** Returns whether two JavaScript values are the same text, number or boolean, or both null. */
    public static boolean isSameScalar(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number same) {
            return number.doubleValue() == same.doubleValue();
        }
        if (one instanceof CharSequence text && other instanceof CharSequence same) {
            return text.toString().equals(same.toString());
        }
        return one == null ? other == null : one instanceof Boolean && one.equals(other);
    }

    /** Returns whether a JavaScript value is that of {@code value}, and nothing that a script can change. */
    public static boolean isScalarOf(@Nullable Object js, Value value) {
        if (js instanceof Number number) {
            return value instanceof Value.Num num && Double.compare(number.doubleValue(), num.value()) == 0;
        }
        if (js instanceof String text) {
            return value instanceof Value.Text same && same.text().equals(text);
        }
        if (js instanceof Boolean bool) {
            return value == Value.of(bool.booleanValue());
        }
        return js == null && value == Value.ofNull();
    }

    /** Returns what a JavaScript value is, in the words of its users: {@code string}, {@code array}, {@code date}. */
    public static String typeName(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof ScriptFunction) {
            return "function";
        }
        if (value instanceof ScriptObject object) {
            return object.isArray() ? "array" : objectTypeName(object);
        }
        if (value instanceof String || value instanceof ConsString) {
            return "string";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Symbol ? "symbol" : "undefined";
    }

    private static String objectTypeName(ScriptObject object) {
        String name = object.getClassName();
        return name.equals("Object") ? "object" : name.toLowerCase(java.util.Locale.ROOT);
    }
}
