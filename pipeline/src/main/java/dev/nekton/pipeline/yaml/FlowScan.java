package dev.nekton.pipeline.yaml;

/**
 * Reads a plain or quoted scalar a second time, to learn where each character of its value stands. SnakeYAML keeps only
 * the start and the end. A line break that is folded into a space stands where the break is.
 */
final class FlowScan {
    private static final String HEX_ESCAPES = "xuU";

    private final String file;
    private final char quote;
    private final String value;
    private final int end;
    private final PlacedText placed = new PlacedText();
    private int at;

    private FlowScan(String file, char quote, String value, int start, int end) {
        this.file = file;
        this.quote = quote;
        this.value = value;
        this.at = start;
        this.end = end;
    }

    /** Places a scalar that is written without quotes from {@code start} to {@code end}. */
    static int[] plain(String file, String value, int start, int end) {
        return new FlowScan(file, '\0', value, start, end).run();
    }

    /** Places a scalar whose quotes stand at {@code start} and before {@code end}. */
    static int[] quoted(String file, String value, int start, int end) {
        return new FlowScan(file, file.charAt(start), value, start + 1, end - 1).run();
    }

    private int[] run() {
        while (at < end) {
            char c = file.charAt(at);
            if (LineBreaks.isBlank(c) || LineBreaks.isBreak(c)) {
                space();
            } else if (c == '\\' && quote == '"') {
                escape();
            } else {
                placed.add(c, at);
                at += c == '\'' && quote == '\'' ? 2 : 1;
            }
        }
        return placed.offsets(end);
    }

    private void space() {
        int blanksEnd = at;
        while (blanksEnd < end && LineBreaks.isBlank(file.charAt(blanksEnd))) {
            blanksEnd++;
        }
        if (blanksEnd < end && LineBreaks.isBreak(file.charAt(blanksEnd))) {
            at = blanksEnd;
            fold();
            return;
        }
        while (at < blanksEnd) {
            placed.add(file.charAt(at), at);
            at++;
        }
    }

    private void fold() {
        int first = at;
        char read = LineBreaks.read(file, first);
        if (read != '\n') {
            placed.add(read, first);
        }
        at = LineBreaks.after(file, at);
        if (emptyLines() == 0 && read == '\n') {
            placed.add(' ', first);
        }
    }

    /** Keeps the breaks of empty lines, skips the indentation of the next line; returns how many were kept. */
    private int emptyLines() {
        int kept = 0;
        while (at < end && (LineBreaks.isBlank(file.charAt(at)) || LineBreaks.isBreak(file.charAt(at)))) {
            if (LineBreaks.isBlank(file.charAt(at))) {
                at++;
            } else {
                placed.add(LineBreaks.read(file, at), at);
                at = LineBreaks.after(file, at);
                kept++;
            }
        }
        return kept;
    }

    private void escape() {
        char escaped = file.charAt(at + 1);
        if (LineBreaks.isBreak(escaped)) {
            at = LineBreaks.after(file, at + 1);
            emptyLines();
            return;
        }
        int hex = HEX_ESCAPES.indexOf(escaped);
        int digits = hex < 0 ? 0 : 2 << hex;
        int codePoint = hex < 0 ? 0 : Integer.parseInt(file, at + 2, at + 2 + digits, 16);
        for (int i = 0; i < Character.charCount(codePoint); i++) {
            placed.add(value.charAt(placed.length()), at);
        }
        at += 2 + digits;
    }
}
