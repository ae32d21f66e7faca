package dev.nekton.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as it is written: UTF-8 in an array that grows.
 *
 * <p><em>Not thread-safe.</em>
 */
public final class JsonOutput {
    private static final int EXPECTED_BYTES = 128;

    /** As many digits and a sign are in the longest number of a {@code long}. */
    private static final int LONGEST_LONG = 20;

    private byte[] bytes;
    private int size;

    /** Makes an empty one for a usual message. */
    public JsonOutput() {
        this(EXPECTED_BYTES);
    }

    /** @param expectedBytes how many bytes there may be, at least 0; more of them is no problem */
    public JsonOutput(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    /** Forgets everything written so far, to begin anew. */
    public void clear() {
        size = 0;
    }

    /** Adds bytes as they are. */
    public JsonOutput write(byte[] utf8) {
        write(utf8, 0, utf8.length);
        return this;
    }

    /** Adds one character of ASCII as it is. */
    public JsonOutput write(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** Adds a number. */
    public JsonOutput write(long number) {
        ensure(LONGEST_LONG);
        size = DecimalText.write(number, bytes, size);
        return this;
    }

    /** Adds {@link Json#text}. */
    public JsonOutput write(Value value) {
        JsonWriter.PLAIN.write(value, this);
        return this;
    }

    /** Adds {@link Json#sortedText}. */
    public JsonOutput writeSorted(Value value) {
        JsonWriter.SORTED.write(value, this);
        return this;
    }

    /** Returns a copy of the bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Adds a finite number as {@link NumberText} prints it. */
    void write(double number) {
        ensure(NumberText.LONGEST);
        size = NumberText.write(number, bytes, size);
    }

    /** Adds some bytes as they are. */
    void write(byte[] utf8, int from, int to) {
        int length = to - from;
        int at = reserve(length);
        System.arraycopy(utf8, from, bytes, at, length);
    }

    /** Adds a text of ASCII as it is. */
    @SuppressWarnings("deprecation") // it drops the upper halves of characters, and those of ASCII are empty
    void writeAscii(String text) {
        int at = reserve(text.length());
        text.getBytes(0, text.length(), bytes, at);
    }

    /** Returns the byte that was written last; there must be one. */
    byte last() {
        return bytes[size - 1];
    }

    /** Makes room for so many bytes and returns where they begin. */
    private int reserve(int length) {
        ensure(length);
        int at = size;
        size += length;
        return at;
    }

    private void ensure(int length) {
        if (length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), 2 * size));
        }
    }
}
