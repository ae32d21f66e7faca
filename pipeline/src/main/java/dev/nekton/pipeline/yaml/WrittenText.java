package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigNode.TextPositions;
import dev.nekton.config.Position;

/** Where in the file the characters of a scalar stand: an offset for each, and one for its end. */
final class WrittenText implements TextPositions {
    private final YamlSource source;
    private final int[] offsets;
    private final boolean plain;

    WrittenText(YamlSource source, int[] offsets, boolean plain) {
        this.source = source;
        this.offsets = offsets;
        this.plain = plain;
    }

    /** Returns whether the scalar was written without quotes and tag, so that its text tells its kind. */
    boolean plain() {
        return plain;
    }

    @Override
    public Position at(int offset) {
        return source.at(offsets[Math.max(0, Math.min(offset, offsets.length - 1))]);
    }
}
