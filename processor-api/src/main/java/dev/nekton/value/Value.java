package dev.nekton.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A structured value: what a JSON document, a message payload or a metadata entry holds.
 *
 * <p><em>Immutable.</em>
 */
public sealed interface Value permits Value.Null, Value.Bool, Value.Num, Value.Text, Value.Array, Value.Struct {

    /** Returns the text of a text value or the JSON text of any other one: how Benthos renders a metadata value. */
    default String plainText() {
        return Json.text(this);
    }

    /** Returns the one null value. */
    static Value ofNull() {
        return Null.NULL;
    }

    /** Returns the boolean value. */
    static Value of(boolean value) {
        return value ? Bool.TRUE : Bool.FALSE;
    }

    /** Returns the text value. */
    static Text of(String text) {
        return new Text(text);
    }

    /** Returns the number, printed as ECMAScript prints it. */
    static Num of(double value) {
        return Num.of(value);
    }

    /** JSON's {@code null}. <em>Immutable.</em> */
    enum Null implements Value {
        /** The only instance. */
        NULL
    }

    /** JSON's {@code true} and {@code false}. <em>Immutable.</em> */
    enum Bool implements Value {
        /** JSON's {@code false}. */
        FALSE,
        /** JSON's {@code true}. */
        TRUE;

        /** Returns this value as a Java boolean. */
        public boolean value() {
            return this == TRUE;
        }
    }

    /**
     * A text. Lone surrogates, which UTF-8 cannot carry, become U+FFFD.
     *
     * <p><em>Immutable.</em>
     *
     * @param text the text, well-formed UTF-16
     */
    record Text(String text) implements Value {
        /** Keeps {@code text}, every lone surrogate in it replaced by U+FFFD. */
        public Text {
            text = WellFormed.of(text);
        }

        @Override
        public String plainText() {
            return text;
        }
    }

    /**
     * A number: a double, and the digits it was written with where it was read from a text.
     *
     * <p>Two numbers are equal when their doubles and their texts are equal. <em>Immutable.</em>
     */
    final class Num implements Value {
        private final double value;
        private final String text;

        private Num(double value, String text) {
            this.value = value;
            this.text = text;
        }

        /**
         * Returns the number, its text as ECMAScript's {@code Number::toString} gives it. Negative zero becomes zero, so
         * that a message says the same before and after it was bytes.
         *
         * @throws IllegalArgumentException for NaN and the infinities, which JSON cannot carry
         */
        public static Num of(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite, but was " + value);
            }
            double unsigned = value == 0 ? 0 : value;
            return new Num(unsigned, NumberText.of(unsigned));
        }

        /**
         * Returns the number that a JSON number literal stands for, with exactly these digits.
         *
         * @param literal a legal JSON number; its double may be infinite when it is out of range
         * @throws NumberFormatException when {@code literal} is no number
         */
        public static Num ofLiteral(String literal) {
            return new Num(Double.parseDouble(literal), literal);
        }

        /** Returns the nearest double; infinite when the digits are out of a double's range. */
        public double value() {
            return value;
        }

        /** Returns the number's text: a legal JSON number. */
        @Override
        public String plainText() {
            return text;
        }

        /** Returns this number as ECMAScript prints its double; itself when it is out of a double's range. */
        public Num normalised() {
            return Double.isFinite(value) ? of(value) : this;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Num num && Double.compare(value, num.value) == 0 && text.equals(num.text);
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * An ordered list of values.
     *
     * <p><em>Immutable.</em>
     *
     * @param items the elements
     */
    record Array(List<Value> items) implements Value {
        /** Keeps a copy of {@code items}, or the list itself where it is already unmodifiable. */
        public Array {
            items = List.copyOf(items);
        }
    }

    /**
     * Named values in order.
     *
     * <p><em>Immutable.</em> Equal to another one with the same members in any order.
     */
    final class Struct implements Value, Iterable<Map.Entry<String, Value>> {
        private static final Comparator<Map.Entry<String, Value>> BY_NAME =
                Map.Entry.comparingByKey(CodePointOrder::compare);

        private final Map<String, Value> members;

        private Struct(Map<String, Value> members) {
            this.members = members;
        }

        /** Returns an object with a copy of {@code members}, in their order. */
        public static Struct of(Map<String, ? extends Value> members) {
            Builder builder = builder();
            members.forEach(builder::set);
            return builder.build();
        }

        /** Returns a builder of an object. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the members in order; unmodifiable. */
        public Map<String, Value> members() {
            return members;
        }

        /** Returns the members in the order of their names' code points, which is that of their UTF-8 bytes. */
        public List<Map.Entry<String, Value>> sortedMembers() {
            List<Map.Entry<String, Value>> sorted = new ArrayList<>(members.entrySet());
            sorted.sort(BY_NAME);
            return Collections.unmodifiableList(sorted);
        }

        /** Returns the member of that name. */
        public Optional<Value> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public Iterator<Map.Entry<String, Value>> iterator() {
            return members.entrySet().iterator();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Struct struct && members.equals(struct.members);
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }

        @Override
        public String toString() {
            return members.toString();
        }

        /** Builds a {@link Struct} without copying it. <em>Not thread-safe.</em> */
        public static final class Builder {
            private LinkedHashMap<String, Value> members = new LinkedHashMap<>();

            private Builder() {}

            /** Sets a member; a name that was set before keeps its place and takes the new value. */
            public Builder set(String name, Value value) {
                members.put(WellFormed.of(name), Objects.requireNonNull(value, "value"));
                return this;
            }

            /** Returns the object; the builder is empty afterwards. */
            public Struct build() {
                Struct built = new Struct(Collections.unmodifiableMap(members));
                members = new LinkedHashMap<>();
                return built;
            }
        }
    }
}
