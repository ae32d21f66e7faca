package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode.TextPositions;
import dev.nekton.config.Position;
import java.util.ArrayList;
import java.util.List;

/** A text in which parts were replaced, and where each of its characters was in the text as written. */
final class ReplacedText {
    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private int copied;
    private boolean failed;

    ReplacedText(String original) {
        this.original = original;
    }

    /** Replaces a part; all of {@code replacement} stands where the part begins. */
    void replace(int start, int end, String replacement) {
        copyTo(start);
        text.append(replacement);
        for (int i = 0; i < replacement.length(); i++) {
            offsets.add(start);
        }
        copied = end;
    }

    /** Leaves out a part. */
    void drop(int start, int end) {
        copyTo(start);
        copied = end;
    }

    /** Notes that a part could not be replaced. */
    void fail() {
        failed = true;
    }

    /** Returns whether a part could not be replaced. */
    boolean failed() {
        return failed;
    }

    /** Returns the text. */
    String finish() {
        copyTo(original.length());
        offsets.add(original.length());
        return text.toString();
    }

    /** Returns where the characters of the finished text stand. */
    TextPositions positions(TextPositions written) {
        return new Places(List.copyOf(offsets), written);
    }

    private void copyTo(int end) {
        for (int i = copied; i < end; i++) {
            text.append(original.charAt(i));
            offsets.add(i);
        }
        copied = end;
    }

    private record Places(List<Integer> offsets, TextPositions written) implements TextPositions {
        @Override
        public Position at(int offset) {
            return written.at(offsets.get(Math.max(0, Math.min(offset, offsets.size() - 1))));
        }
    }
}
