package dev.nekton.pipeline.yaml;

/**
 * Reads a {@code |} or {@code >} scalar a second time, to learn where each character of its value stands. SnakeYAML
 * keeps only the start and the end.
 *
 * <p>How far the text is indented depends on the parent when the header gives a number; so the indentations that can be
 * are tried until the same value comes out. A line break that is folded into a space stands where the break is.
 */
final class BlockScan {
    private static final int NONE = -1;

    private final String file;
    private final boolean folded;
    private final int indent;
    private final PlacedText placed = new PlacedText();
    private int at;

    private BlockScan(String file, boolean folded, int indent, int start) {
        this.file = file;
        this.folded = folded;
        this.indent = indent;
        this.at = start;
    }

    /** Places a scalar whose header stands at {@code start}. */
    static int[] block(String file, String value, int start) {
        int body = start;
        while (body < file.length() && !LineBreaks.isBreak(file.charAt(body))) {
            body++;
        }
        boolean keep = file.substring(start, Math.min(start + 3, body)).contains("+");
        boolean strip = file.substring(start, Math.min(start + 3, body)).contains("-");
        int first = body < file.length() ? LineBreaks.after(file, body) : body;
        for (int indent = deepest(file, first) + 1; indent > 0; indent--) {
            BlockScan scan = new BlockScan(file, file.charAt(start) == '>', indent, first);
            int end = scan.run(keep, strip);
            if (scan.placed.is(value)) {
                return scan.placed.offsets(end);
            }
        }
        throw new IllegalStateException("a block scalar was read differently the second time");
    }

    /** Returns how far the first line with a text, or a longer empty one before it, is indented. */
    private static int deepest(String file, int start) {
        int deepest = 0;
        int column = 0;
        for (int i = start; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c != ' ' && !LineBreaks.isBreak(c)) {
                break;
            }
            column = c == ' ' ? column + 1 : 0;
            deepest = Math.max(deepest, column);
        }
        return deepest;
    }

    private int run(boolean keep, boolean strip) {
        int lineBreak = NONE;
        int emptyLines = at;
        boolean blankFirst = false;
        while (skipEmptyLines() == indent && at < file.length()) {
            join(lineBreak, emptyLines, blankFirst);
            blankFirst = LineBreaks.isBlank(file.charAt(at));
            line();
            lineBreak = at < file.length() ? at : NONE;
            at = lineBreak == NONE ? at : LineBreaks.after(file, at);
            emptyLines = at;
        }
        return finish(lineBreak, emptyLines, keep, strip);
    }

    private void line() {
        while (at < file.length() && !LineBreaks.isBreak(file.charAt(at))) {
            placed.add(file.charAt(at), at);
            at++;
        }
    }

    /** Adds what stands before a line: the last break or the space it is folded into, and the empty lines. */
    private void join(int lineBreak, int emptyLines, boolean blankFirst) {
        boolean folds = folded
                && lineBreak != NONE
                && LineBreaks.read(file, lineBreak) == '\n'
                && !blankFirst
                && !LineBreaks.isBlank(file.charAt(at));
        boolean adjacent = file.substring(emptyLines, at).chars().noneMatch(c -> LineBreaks.isBreak((char) c));
        if (lineBreak != NONE && !folds) {
            placed.add(LineBreaks.read(file, lineBreak), lineBreak);
        } else if (lineBreak != NONE && adjacent) {
            placed.add(' ', lineBreak);
        }
        keepBreaks(emptyLines, at);
    }

    /** Adds what stands behind the last line; returns where the text ends. */
    private int finish(int lineBreak, int emptyLines, boolean keep, boolean strip) {
        if (lineBreak != NONE && !strip) {
            placed.add(LineBreaks.read(file, lineBreak), lineBreak);
        }
        if (keep) {
            keepBreaks(emptyLines, at);
        }
        return lineBreak != NONE && strip ? lineBreak : emptyLines;
    }

    private void keepBreaks(int from, int to) {
        int next = from;
        while (next < to) {
            if (LineBreaks.isBreak(file.charAt(next))) {
                placed.add(LineBreaks.read(file, next), next);
            }
            next = LineBreaks.after(file, next);
        }
    }

    /** Skips empty lines and the indentation of the next one; returns how far it is indented, at most {@link #indent}. */
    private int skipEmptyLines() {
        int column = indentation();
        while (at < file.length() && LineBreaks.isBreak(file.charAt(at))) {
            at = LineBreaks.after(file, at);
            column = indentation();
        }
        return column;
    }

    private int indentation() {
        int column = 0;
        while (column < indent && at < file.length() && file.charAt(at) == ' ') {
            at++;
            column++;
        }
        return column;
    }
}
