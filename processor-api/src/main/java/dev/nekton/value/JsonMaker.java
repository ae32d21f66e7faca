package dev.nekton.value;

import org.jspecify.annotations.Nullable;

/**
 * Makes values of another kind than {@link Value} of a JSON document while it is read, so that nothing is converted twice.
 *
 * @param <T> what it makes of a JSON value
 */
public interface JsonMaker<T extends @Nullable Object> {
    /** Returns what {@code null} is. */
    T ofNull();

    /** Returns what {@code true} or {@code false} is. */
    T of(boolean value);

    /** Returns what a text, which is well-formed, is. */
    T of(String text);

    /** Returns what a number is. */
    T of(Value.Num number);

    /** Returns a new array for values of this kind. */
    T[] array(int length);

    /**
     * Returns a list.
     *
     * @param items its items, which belong to it from now on, and perhaps room behind them
     * @param size how many items there are
     */
    T list(T[] items, int size);

    /**
     * Returns an object.
     *
     * @param keys its names, shared with others
     * @param members a value for each name, which belong to it from now on, and perhaps room behind them
     */
    T object(Keys keys, T[] members);
}
