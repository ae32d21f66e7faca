package dev.nekton.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a page of the documentation. */
final class PageTables {
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE = Pattern.compile("(`+) ?(.*?) ?\\1");

    private PageTables() {}

    /** Returns the rows of the only table under a heading, without its head; each row has its cells as they are written. */
    static List<List<String>> rows(String page, String heading) {
        String text = read(page);
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new AssertionError("no heading " + heading + " in " + page);
        }
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(PageTables::cells)
                .toList();
    }

    /** Returns what a cell has between back ticks, each. */
    static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(code -> code.group(2).replace("\\|", "|"))
                .toList();
    }

    /** Returns the text of a cell that is code as a whole. */
    static String code(String cell) {
        if (!CODE.matcher(cell).matches()) {
            throw new AssertionError("not code: " + cell);
        }
        return codes(cell).get(0);
    }

    static String read(String page) {
        try {
            return Files.readString(RepositoryFiles.root().resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Stream.of(BAR.split(row)).skip(1).map(String::strip).toList();
    }
}
