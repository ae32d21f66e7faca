package dev.nekton.vm.engine;

import dev.nekton.value.Keys;
import dev.nekton.value.NumberText;
import dev.nekton.value.StructBuilder;
import dev.nekton.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArguments;
import org.openjdk.nashorn.internal.objects.NativeBoolean;
import org.openjdk.nashorn.internal.objects.NativeDate;
import org.openjdk.nashorn.internal.objects.NativeMap;
import org.openjdk.nashorn.internal.objects.NativeNumber;
import org.openjdk.nashorn.internal.objects.NativeSet;
import org.openjdk.nashorn.internal.objects.NativeString;
import org.openjdk.nashorn.internal.objects.NativeUint8Array;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Reads JavaScript values, as the reference exports them and decisions D2, D3 and D21 change it. */
public final class FromJs {
    /** The deepest nesting that is read. */
    static final int MAX_DEPTH = 10_000;

    private static final double YEAR_0 = -62_167_219_200_000.0;
    private static final double YEAR_10000 = 253_402_300_800_000.0;
    private static final int DEPTH_WITHOUT_CYCLE_CHECK = 32;

    /** What happens to what JSON can't carry. */
    public enum Mode {
        /** It is refused, and negative zero is zero. */
        JSON,
        /** It is refused, dates of years that RFC 3339 can't write as well, and negative zero is zero. */
        TIME_SERIES_JSON,
        /** It is kept: a number whose text is {@code NaN}, {@code Infinity} or {@code -Infinity}; negative zero is zero. */
        METADATA,
        /** It is kept, and so is negative zero: a number whose text is {@code -0}. */
        ANY_NUMBER,
        /** It is kept, so is negative zero, and what else JSON can't carry becomes a text that says so. */
        FOR_PEOPLE
    }

    private final ScriptFunction entries;
    private final ObjectReaders readers = new ObjectReaders();

    FromJs(ScriptFunction entries) {
        this.entries = entries;
    }

    Value value(@Nullable Object value, String where, Mode mode, ResultSize size) {
        if (value instanceof Number number && number.doubleValue() != 0 && Double.isFinite(number.doubleValue())) {
            size.takeValue(0);
            return Value.of(number.doubleValue());
        }
        if (value instanceof String text) {
            size.takeValue(text.length());
            return Value.of(text);
        }
        try {
            return new Reading(mode, size).read(value, 0);
        } catch (RefusedValueException e) {
            throw e.in(where);
        }
    }

    /** Returns the text of a typed array or a Map as Go prints it; empty for anything else. */
    Optional<String> goText(@Nullable Object value, ResultSize size) {
        if (value instanceof ArrayBufferView view) {
            return Optional.of(numbersOf(view, size));
        }
        return value instanceof NativeMap
                ? Optional.of(GoText.of(value(value, "map", Mode.METADATA, size)))
                : Optional.empty();
    }

    private String numbersOf(ArrayBufferView view, ResultSize size) {
        StringJoiner text = new StringJoiner(" ", "[", "]");
        for (Object number : elements(view, size)) {
            text.add(NumberText.of(JSType.toNumber(number)));
        }
        return text.toString();
    }

    Object[] elements(ScriptObject list, ResultSize size) {
        if (list instanceof NativeSet || list instanceof NativeMap) {
            return elements((ScriptObject) ScriptRuntime.apply(entries, ScriptRuntime.UNDEFINED, list), size);
        }
        long length = JSType.toUint32(list.getLength());
        size.requireElements((double) length);
        Object[] elements = new Object[(int) length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = list.get(i);
        }
        return elements;
    }

    /** One reading, from the root down. */
    private final class Reading {
        private final Mode mode;
        private final ResultSize size;
        private @Nullable Set<ScriptObject> parents;

        Reading(Mode mode, ResultSize size) {
            this.mode = mode;
            this.size = size;
        }

        Value read(@Nullable Object value, int depth) {
            if (value instanceof String text) {
                size.takeValue(text.length());
                return Value.of(text);
            }
            if (value instanceof ConsString text) {
                size.takeValue(text.length());
                return Value.of(text.toString());
            }
            size.takeValue(0);
            if (value instanceof Number number) {
                return number(number.doubleValue());
            }
            if (value instanceof ScriptObject object) {
                return object(object, depth);
            }
            if (value instanceof Boolean bool) {
                return Value.of(bool.booleanValue());
            }
            return value instanceof Symbol symbol ? Value.of(symbol.getName()) : Value.ofNull();
        }

        private Value number(double number) {
            if (Double.isFinite(number)) {
                boolean isSigned = mode == Mode.ANY_NUMBER || mode == Mode.FOR_PEOPLE;
                return isSigned && number == 0 && 1 / number < 0 ? Value.Num.ofLiteral("-0") : Value.of(number);
            }
            return mode == Mode.JSON || mode == Mode.TIME_SERIES_JSON
                    ? refused(NumberText.of(number))
                    : Value.Num.ofLiteral(NumberText.of(number));
        }

        private Value object(ScriptObject object, int depth) {
            if (object instanceof NativeDate date) {
                double millis = NativeDate.getTime(date);
                boolean isOfFourDigits = Double.isNaN(millis) || millis >= YEAR_0 && millis < YEAR_10000;
                return mode != Mode.TIME_SERIES_JSON || isOfFourDigits
                        ? date(millis)
                        : refused("a date outside the years 0 to 9999");
            }
            if (object instanceof ScriptFunction) {
                return refused("a function");
            }
            if (object instanceof NativeNumber || object instanceof NativeBoolean) {
                return read(object.getDefaultValue(Number.class), depth);
            }
            if (object instanceof NativeUint8Array bytes) {
                size.take(JSType.toNumber(bytes.getLength()) * 4 / 3);
                return Value.of(Base64.getEncoder().encodeToString(bytes(bytes)));
            }
            return container(object, depth);
        }

        private Value container(ScriptObject object, int depth) {
            if (depth > MAX_DEPTH) {
                return refused("nesting deeper than " + MAX_DEPTH);
            }
            if (depth < DEPTH_WITHOUT_CYCLE_CHECK) {
                return members(object, depth);
            }
            if (parents == null) {
                parents = Collections.newSetFromMap(new IdentityHashMap<>());
            }
            if (!parents.add(object)) {
                return refused("a cycle");
            }
            Value read = members(object, depth);
            parents.remove(object);
            return read;
        }

        private Value members(ScriptObject object, int depth) {
            return isList(object) ? list(object, depth) : struct(object, depth);
        }

        private Value list(ScriptObject list, int depth) {
            Object[] elements = elements(list, size);
            List<Value> items = new ArrayList<>(elements.length);
            for (int i = 0; i < elements.length; i++) {
                items.add(inside(i, elements[i], depth));
            }
            return new Value.Array(items);
        }

        private Value struct(ScriptObject object, int depth) {
            ObjectReader reader = readers.of(object);
            if (reader == null) {
                return anyStruct(object, depth);
            }
            Keys keys = reader.keys();
            size.take(keys.length());
            Object[] members = reader.read(object);
            Value[] values = new Value[members.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = inside(keys.name(i), members[i], depth);
            }
            return Value.Struct.of(keys, values);
        }

        private Value anyStruct(ScriptObject object, int depth) {
            StructBuilder members = Value.Struct.builder();
            if (!(object instanceof NativeString)) {
                for (String name : object.getOwnKeys(false)) {
                    size.take(name.length());
                    members.set(name, inside(name, object.get(name), depth));
                }
            }
            return members.build();
        }

        private Value inside(Object step, @Nullable Object value, int depth) {
            try {
                return read(value, depth + 1);
            } catch (RefusedValueException e) {
                e.inside(step);
                throw e;
            }
        }

        private Value refused(String what) {
            if (mode == Mode.FOR_PEOPLE) {
                return Value.of("[" + what + "]");
            }
            throw new RefusedValueException(what);
        }

        private static boolean isList(ScriptObject object) {
            return object.isArray()
                    || object instanceof NativeArguments
                    || object instanceof NativeSet
                    || object instanceof NativeMap
                    || object instanceof ArrayBufferView;
        }
    }

    private static Value date(double millis) {
        return Double.isNaN(millis) ? Value.ofNull() : Value.of(DatePrinter.iso(millis));
    }

    private static byte[] bytes(NativeUint8Array array) {
        byte[] bytes = new byte[(int) array.getLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) array.getInt(i, -1);
        }
        return bytes;
    }
}
