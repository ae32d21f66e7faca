package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.nio.ByteBuffer;

/** The codec {@code lines}: each message followed by a line feed, unless it ends with one. */
final class Lines {
    private static final String NAME = "lines";

    private Lines() {}

    /** Returns the field that {@link #check} checks. */
    static FieldSpec codec() {
        return FieldSpec.of("codec", FieldType.STRING)
                .defaultsTo(NAME)
                .doc("How messages are written: lines ends each with a line feed unless it has one. The only one yet.");
    }

    /** Reports another codec than {@code lines}. */
    static void check(Config config, ConfigProblems problems) {
        String codec = config.string("codec");
        if (!codec.equals(NAME)) {
            boolean known = codec.equals("all-bytes") || codec.equals("append") || codec.startsWith("delim:");
            problems.add(
                    config.position("codec"),
                    config.path() + ".codec",
                    known ? codec + " is " + NotYet.TEXT : "must be lines, but was \"" + codec + "\"");
        }
    }

    /** Returns the bytes to write for a batch. */
    static ByteBuffer of(MessageBatch batch) {
        long size = 0;
        for (Message message : batch) {
            size += message.bytes().length + 1;
        }
        ByteBuffer lines = ByteBuffer.allocate(Math.toIntExact(size));
        for (Message message : batch) {
            byte[] bytes = message.bytes();
            lines.put(bytes);
            if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
                lines.put((byte) '\n');
            }
        }
        return lines.flip();
    }
}
