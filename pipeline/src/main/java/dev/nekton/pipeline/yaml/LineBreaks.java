package dev.nekton.pipeline.yaml;

/** Line breaks and blanks as SnakeYAML sees them. */
final class LineBreaks {
    private LineBreaks() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Returns the offset behind the break at {@code at}. */
    static int after(String text, int at) {
        boolean crlf = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return at + (crlf ? 2 : 1);
    }

    /** Returns what the break at {@code at} is read as. */
    static char read(String text, int at) {
        char c = text.charAt(at);
        return c == '\u2028' || c == '\u2029' ? c : '\n';
    }
}
