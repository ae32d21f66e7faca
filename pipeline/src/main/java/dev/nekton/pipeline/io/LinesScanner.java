package dev.nekton.pipeline.io;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * How a stream of bytes is cut into messages: the {@code scanner} field of {@code stdin} and {@code file}.
 *
 * <p><em>Immutable.</em>
 *
 * @param delimiter what ends a message; empty for a line feed, with a carriage return before it taken off
 * @param maxBytes the longest message together with its delimiter
 * @param omitEmpty whether empty messages are left out
 */
record LinesScanner(String delimiter, int maxBytes, boolean omitEmpty) {
    private static final int DEFAULT_MAX_BYTES = 65_536;

    private static final ConfigSpec LINES = ConfigSpec.of(
            "Makes a message of each line.",
            FieldSpec.of("custom_delimiter", FieldType.STRING)
                    .defaultsTo("")
                    .doc("What ends a message, instead of a line break."),
            FieldSpec.of("max_buffer_size", FieldType.INTEGER)
                    .defaultsTo(Integer.toString(DEFAULT_MAX_BYTES))
                    .atLeast(1)
                    .doc("The longest line in bytes, its end included; a longer one is skipped, counted and logged."),
            FieldSpec.of("omit_empty", FieldType.BOOLEAN).defaultsTo("false").doc("Whether empty lines are left out."));

    private static final ConfigSpec SCANNERS = ConfigSpec.of(
            "How the bytes are cut into messages.",
            FieldSpec.object("lines", LINES).doc("A message for each line."),
            NotYet.field("avro"),
            NotYet.field("chunker"),
            NotYet.field("csv"),
            NotYet.field("decompress"),
            NotYet.field("json_array"),
            NotYet.field("json_documents"),
            NotYet.field("re_match"),
            NotYet.field("skip_bom"),
            NotYet.field("switch"),
            NotYet.field("tar"),
            NotYet.field("to_the_end"),
            NotYet.field("xml_documents"));

    /** Returns the field that {@link #of} reads. */
    static FieldSpec field() {
        return FieldSpec.object("scanner", SCANNERS)
                .doc("How the bytes are cut into messages; left out, a message for each line.");
    }

    /** Returns the scanner that an input's {@code scanner} field describes. */
    static LinesScanner of(Config input, ConfigProblems problems) {
        Config scanner = input.object("scanner");
        NotYet.refuse(SCANNERS, scanner, problems);
        Config lines = scanner.object("lines");
        long maxBytes = Math.min(lines.integer("max_buffer_size"), Integer.MAX_VALUE - 64);
        return new LinesScanner(lines.string("custom_delimiter"), (int) maxBytes, lines.bool("omit_empty"));
    }

    /** Returns a reader of the lines of {@code stream}, which {@code name} names in the log. */
    LineReader lines(InputStream stream, String name, InputProblems problems) {
        return new LineReader(this, stream, name, problems);
    }

    byte[] delimiterBytes() {
        return (delimiter.isEmpty() ? "\n" : delimiter).getBytes(StandardCharsets.UTF_8);
    }
}
