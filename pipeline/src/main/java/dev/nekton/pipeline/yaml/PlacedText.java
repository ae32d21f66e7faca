package dev.nekton.pipeline.yaml;

import java.util.Arrays;

/** A text that grows character by character, each with its offset in the file. */
final class PlacedText {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[16];

    void add(char c, int offset) {
        if (text.length() + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    int length() {
        return text.length();
    }

    boolean is(String expected) {
        return expected.contentEquals(text);
    }

    /** Returns the offset of each character and, as the last one, {@code end}. */
    int[] offsets(int end) {
        offsets[text.length()] = end;
        return Arrays.copyOf(offsets, text.length() + 1);
    }
}
