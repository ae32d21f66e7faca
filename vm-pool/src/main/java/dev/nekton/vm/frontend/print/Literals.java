package dev.nekton.vm.frontend.print;

/** How numbers, texts and names are spelled. */
final class Literals {
    private static final double EXACT = 1e15;

    private Literals() {}

    static String number(double number) {
        if (Double.isNaN(number)) {
            return "(0 / 0)";
        }
        if (number < 0 || 1 / number < 0) {
            return "-" + number(-number);
        }
        if (Double.isInfinite(number)) {
            return "1e999";
        }
        return number == Math.rint(number) && number < EXACT ? Long.toString((long) number) : Double.toString(number);
    }

    /** Everything beyond ASCII is escaped: lone surrogates and line separators need it, and the rest is none the worse. */
    static String text(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    quoted.append(Character.forDigit(c >> shift & 0xF, 16));
                }
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Returns whether the engine takes a text as a name. */
    static boolean isName(String text) {
        if (text.isEmpty() || !isStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isStart(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(char c) {
        return c == '$'
                || c == '_'
                || (c < 0x80 ? Character.isLetter(c) : Character.isJavaIdentifierStart(c) && !Character.isSurrogate(c));
    }
}
