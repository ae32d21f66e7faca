package dev.nekton.vm.regexp;

/** A place in a pattern's text that moves on as it is read. <em>Not thread-safe.</em> */
final class Cursor {
    /** What {@link #peek()} says at the end. */
    static final int END = -1;

    private final String text;
    private final boolean readsCodePoints;
    private int at;

    Cursor(String text, boolean readsCodePoints) {
        this.text = text;
        this.readsCodePoints = readsCodePoints;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean isDone() {
        return at == text.length();
    }

    /** Returns the next UTF-16 unit, or {@link #END}. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    boolean sees(String expected) {
        return sees(expected, at);
    }

    boolean sees(String expected, int place) {
        return text.startsWith(expected, place);
    }

    boolean take(char expected) {
        boolean there = peek() == expected;
        if (there) {
            at++;
        }
        return there;
    }

    boolean take(String expected) {
        boolean there = sees(expected);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    void skip() {
        at++;
    }

    /** Takes what is one character to this pattern: a code point or a UTF-16 unit. */
    int takeCharacter() {
        return readsCodePoints ? takeCodePoint() : text.charAt(at++);
    }

    int takeCodePoint() {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    boolean seesDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    /** Takes decimal digits; a number that is out of range is the largest one. There must be one digit at least. */
    long takeNumber() {
        long number = 0;
        while (seesDigit()) {
            int digit = text.charAt(at++) - '0';
            number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : 10 * number + digit;
        }
        return number;
    }

    /** Takes exactly that many hexadecimal digits; -1 and nothing is taken when they are not there. */
    int takeHex(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = peek(i) == END ? -1 : asciiDigit(peek(i));
            if (digit < 0) {
                return -1;
            }
            number = 16 * number + digit;
        }
        at += digits;
        return number;
    }

    /** {@link Character#digit} knows digits of other scripts too. */
    private static int asciiDigit(int unit) {
        return unit < 128 ? Character.digit(unit, 16) : -1;
    }

    RegExpSyntaxException error(String message) {
        return error(message, at);
    }

    RegExpSyntaxException error(String message, int offset) {
        return new RegExpSyntaxException(message, offset);
    }
}
