package dev.nekton.pipeline.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nekton.value.StructBuilder;
import dev.nekton.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one CSV file; counts and logs the rows that it has to skip. <em>Not thread-safe.</em> */
final class CsvRows {
    private final CsvFormat format;
    private final String path;
    private final InputProblems problems;
    private final QuoteReader quotes;
    private final Spliterator<CsvRecord> records;
    private @Nullable List<String> header;
    private @Nullable CsvRecord current;

    CsvRows(CsvFormat format, InputStream stream, String path, InputProblems problems) {
        this.format = format;
        this.path = path;
        this.problems = problems;
        quotes = new QuoteReader(
                new InputStreamReader(stream, StandardCharsets.UTF_8), format.delimiter(), format.lazyQuotes());
        records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(quotes)
                .spliterator();
    }

    /**
     * Reads the header row, if there is to be one, and returns it; empty where there is none.
     *
     * @throws IOException when it is not the expected one
     */
    List<String> readHeader() throws IOException {
        CsvRecord row = format.headerRow() ? nextRecord() : null;
        if (row == null) {
            return List.of();
        }
        List<String> names = List.copyOf(row.getFields());
        header = names;
        if (!format.expectedHeaders().isEmpty() && !format.expectedHeaders().equals(names)) {
            throw new IOException(at(row) + "the header must be " + String.join(", ", format.expectedHeaders())
                    + ", but was " + String.join(", ", names));
        }
        if (format.expectedFields() > 0 && format.expectedFields() != names.size()) {
            throw new IOException(
                    at(row) + "the header must have " + format.expectedFields() + " fields, but has " + names.size());
        }
        return names;
    }

    /** Returns the next row, null at the end of the file. */
    @Nullable
    Value next() throws IOException {
        for (CsvRecord row = nextRecord(); row != null; row = nextRecord()) {
            if (hasRightLength(row)) {
                return header == null ? array(row) : object(header, row);
            }
        }
        return null;
    }

    private boolean hasRightLength(CsvRecord row) {
        int expected = header == null ? format.expectedFields() : header.size();
        if (expected == 0 || row.getFieldCount() == expected) {
            return true;
        }
        problems.skipped(at(row) + "row has " + row.getFieldCount() + " fields instead of " + expected);
        return false;
    }

    /** Returns the next record whose quotes are right. */
    private @Nullable CsvRecord nextRecord() throws IOException {
        for (CsvRecord row = fetch(); row != null; row = fetch()) {
            if (!quotes.anyWrong() || !quotes.wrongBetween(firstLine(row), lastLine(row))) {
                return row;
            }
            problems.skipped(at(row) + "row has a quote where none may be (lazy_quotes would accept it)");
        }
        return null;
    }

    private @Nullable CsvRecord fetch() throws IOException {
        try {
            current = null;
            records.tryAdvance(row -> current = row);
            return current;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            problems.skipped(path + ": the rest of the file can't be read: " + reason(e));
            return null;
        }
    }

    private static String reason(CsvParseException e) {
        String reason = e.getCause() == null
                ? e.getMessage()
                : e.getMessage() + ": " + e.getCause().getMessage();
        return String.valueOf(reason).strip();
    }

    private String at(CsvRecord row) {
        return path + ":" + firstLine(row) + ": ";
    }

    private static long firstLine(CsvRecord row) {
        return row.getStartingLineNumber();
    }

    private static long lastLine(CsvRecord row) {
        long breaks = 0;
        for (String field : row.getFields()) {
            for (int i = 0; i < field.length(); i++) {
                boolean secondHalf = field.charAt(i) == '\n' && i > 0 && field.charAt(i - 1) == '\r';
                breaks += (field.charAt(i) == '\n' || field.charAt(i) == '\r') && !secondHalf ? 1 : 0;
            }
        }
        return firstLine(row) + breaks;
    }

    private static Value array(CsvRecord row) {
        return new Value.Array(row.getFields().stream().<Value>map(Value::of).toList());
    }

    private static Value object(List<String> names, CsvRecord row) {
        StructBuilder object = Value.Struct.builder();
        for (int i = 0; i < names.size(); i++) {
            object.set(names.get(i), Value.of(row.getField(i)));
        }
        return object.build();
    }
}
