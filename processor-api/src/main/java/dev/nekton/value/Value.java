package dev.nekton.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Returns the text value. Lone surrogates, which UTF-8 cannot carry, become U+FFFD. */
    static Text of(String text) {
        return new Text(WellFormed.of(text));
    }

    /**
     * Returns the text value without looking for lone surrogates.
     *
     * @param text a text that is known to have none, as what was read from UTF-8 has
     */
    static Text ofWellFormed(String text) {
        return new Text(Objects.requireNonNull(text, "text"));
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

    /** A text. <em>Immutable.</em> */
    final class Text implements Value {
        private final String text;

        private Text(String text) {
            this.text = text;
        }

        /** Returns the text, well-formed UTF-16. */
        public String text() {
            return text;
        }

        @Override
        public String plainText() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text same && text.equals(same.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
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

        /** Null until it is asked for. The race for it is benign: each thread would make an equal one. */
        private @Nullable String text;

        private Num(double value, @Nullable String text) {
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
            return new Num(unsigned, null);
        }

        /**
         * Returns the number that a JSON number literal stands for, with exactly these digits.
         *
         * @param literal a legal JSON number; its double may be infinite when it is out of range
         * @throws NumberFormatException when {@code literal} is no number
         */
        public static Num ofLiteral(String literal) {
            return new Num(NumberLiteral.value(literal), literal);
        }

        /**
         * Returns the number that a JSON number literal stands for, with exactly these digits.
         *
         * @param json bytes with a legal JSON number from {@code from}, inclusive, to {@code to}, exclusive
         * @throws NumberFormatException when it is no number
         */
        public static Num ofLiteral(byte[] json, int from, int to) {
            double plain = NumberLiteral.plainValue(json, from, to);
            return Double.isNaN(plain)
                    ? ofLiteral(new String(json, from, to - from, StandardCharsets.ISO_8859_1))
                    : new Num(plain, null);
        }

        /** Returns the nearest double; infinite when the digits are out of a double's range. */
        public double value() {
            return value;
        }

        /** Returns the number's text: a legal JSON number. */
        @Override
        public String plainText() {
            String known = text;
            if (known == null) {
                known = NumberText.of(value);
                text = known;
            }
            return known;
        }

        /** Writes {@link #plainText}. */
        void write(JsonOutput out) {
            if (text == null) {
                out.write(value);
            } else {
                out.writeAscii(text);
            }
        }

        /** Returns this number as ECMAScript prints its double; itself when it is out of a double's range. */
        public Num normalised() {
            return Double.isFinite(value) ? of(value) : this;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Num num
                    && Double.compare(value, num.value) == 0
                    && plainText().equals(num.plainText());
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }

        @Override
        public String toString() {
            return plainText();
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

        Struct(Map<String, Value> members) {
            this.members = members;
        }

        /**
         * Returns an object with members of these names.
         *
         * @param keys well-formed names
         * @param values a value for each name, in order; the array belongs to the object: do not change it
         * @throws IllegalArgumentException when there are more or fewer values than names
         */
        public static Struct of(Keys keys, Value[] values) {
            return new Struct(new KeyedMembers(keys, values));
        }

        /** Returns an object with a copy of {@code members}, in their order. */
        public static Struct of(Map<String, ? extends Value> members) {
            StructBuilder builder = builder();
            members.forEach(builder::set);
            return builder.build();
        }

        /** Returns a builder of an object. */
        public static StructBuilder builder() {
            return new StructBuilder();
        }

        /** Returns the names, where this object shares them with others that have the same ones; most small ones do. */
        public Optional<Keys> keys() {
            return members instanceof KeyedMembers keyed ? Optional.of(keyed.keys()) : Optional.empty();
        }

        /** Returns the value at {@code index}, from 0, in the order of {@link #keys()}, which must not be empty. */
        public Value valueAt(int index) {
            return ((KeyedMembers) members).valueAt(index);
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
    }
}
