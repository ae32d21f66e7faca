package dev.nekton.testkit.cases;

/** Cuts long texts down to the part that matters. */
final class Excerpt {
    static final String NOTHING = "nothing";

    private static final int LONGEST = 160;
    private static final int BEFORE = 40;

    private Excerpt() {}

    /** Returns {@code expected A, got B}, both cut to the surroundings of the first character that differs. */
    static String expectedAndGot(String prefix, String expected, String actual) {
        int from = Math.max(0, firstDifference(expected, actual) - BEFORE);
        return "expected " + prefix + cut(expected, from) + ", got " + cut(actual, from);
    }

    /** Returns the text, without its end where it is long. */
    static String of(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "... (" + text.length() + " characters)";
    }

    private static String cut(String text, int from) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int start = Math.min(from, text.length());
        int end = Math.min(text.length(), start + LONGEST);
        return (start > 0 ? "..." : "") + text.substring(start, end) + (end < text.length() ? "..." : "") + " ("
                + text.length() + " characters)";
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }
}
