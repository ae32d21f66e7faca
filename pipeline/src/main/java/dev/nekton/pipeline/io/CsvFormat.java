package dev.nekton.pipeline.io;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.util.List;

/**
 * How rows are written in CSV files: the fields of the input {@code csv}.
 *
 * <p><em>Immutable.</em>
 *
 * @param headerRow whether the first row names the fields
 * @param delimiter what stands between fields
 * @param lazyQuotes whether quotes may stand where RFC 4180 does not allow them
 * @param expectedHeaders what the header has to be; empty for any
 * @param expectedFields how many fields each row has to have; 0 for as many as the header, or any number without one
 */
record CsvFormat(
        boolean headerRow, char delimiter, boolean lazyQuotes, List<String> expectedHeaders, int expectedFields) {
    private static final String NO_DELIMITERS = "\"\r\n\uFFFD";

    static final ConfigSpec SPEC = ConfigSpec.of(
            "Reads CSV files as RFC 4180 describes them, one after the other, a message for each row: an object of texts, or"
                    + " an array of texts without header. Sets the metadata header, path, mod_time_unix and mod_time. A row"
                    + " with another number of fields than the header is skipped, counted in input_error and logged.",
            FieldSpec.of("paths", FieldType.STRING_LIST)
                    .doc("The files to read, in this order; *, ?, [a-z] and ** stand for several."),
            FieldSpec.of("parse_header_row", FieldType.BOOLEAN)
                    .defaultsTo("true")
                    .doc("Whether the first row names the fields."),
            FieldSpec.of("delimiter", FieldType.STRING).defaultsTo(",").doc("The one character between fields."),
            FieldSpec.of("lazy_quotes", FieldType.BOOLEAN)
                    .defaultsTo("false")
                    .doc("Whether a quote may appear in an unquoted field, and a single one in a quoted field."),
            FieldSpec.of("expected_headers", FieldType.STRING_LIST)
                    .asOptional()
                    .doc("What the header row has to be; another one ends the run with an error."),
            FieldSpec.of("expected_number_of_fields", FieldType.INTEGER)
                    .defaultsTo("0")
                    .atLeast(0)
                    .doc("How many fields a row has; 0 for as many as the header, or any number without one."),
            FieldSpec.of("delete_on_finish", FieldType.BOOLEAN)
                    .defaultsTo("false")
                    .doc("Whether to delete the files that were read to their end, once all messages are written."),
            FieldSpec.of("batch_count", FieldType.INTEGER)
                    .defaultsTo("1")
                    .atLeast(1)
                    .doc("How many rows travel as one batch; the last batch of a file may be smaller."),
            NotYet.autoReplayNacks());

    /** Copies. */
    CsvFormat {
        expectedHeaders = List.copyOf(expectedHeaders);
    }

    /** Returns the format that the fields of the input describe. */
    static CsvFormat of(Config config, ConfigProblems problems) {
        String delimiter = config.string("delimiter");
        boolean usable = delimiter.length() == 1 && NO_DELIMITERS.indexOf(delimiter.charAt(0)) < 0;
        if (!usable) {
            problems.add(
                    config.position("delimiter"),
                    config.path() + ".delimiter",
                    "must be exactly one character, no quote and no line break, but was \"" + delimiter + "\"");
        }
        if (!config.bool("parse_header_row")
                && !config.strings("expected_headers").isEmpty()) {
            problems.add(
                    config.position("expected_headers"),
                    config.path() + ".expected_headers",
                    "must not be set when parse_header_row is false");
        }
        return new CsvFormat(
                config.bool("parse_header_row"),
                usable ? delimiter.charAt(0) : ',',
                config.bool("lazy_quotes"),
                config.strings("expected_headers"),
                (int) Math.min(config.integer("expected_number_of_fields"), Integer.MAX_VALUE));
    }
}
