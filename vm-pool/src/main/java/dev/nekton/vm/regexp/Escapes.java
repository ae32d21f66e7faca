package dev.nekton.vm.regexp;

/** Reads the escapes that stand for one character. */
final class Escapes {
    private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";

    private final Cursor cursor;
    private final boolean readsCodePoints;
    private final boolean namesGroups;

    Escapes(Cursor cursor, boolean readsCodePoints, boolean namesGroups) {
        this.cursor = cursor;
        this.readsCodePoints = readsCodePoints;
        this.namesGroups = namesGroups;
    }

    /** Takes the rest of an escape that stands for one character; the cursor stands behind the backslash. */
    int take(boolean inClass) {
        int start = cursor.at() - 1;
        int c = cursor.peek();
        return switch (c) {
            case Cursor.END -> throw cursor.error("A backslash at the end of the pattern", start);
            case 'f' -> taken('\f');
            case 'n' -> taken('\n');
            case 'r' -> taken('\r');
            case 't' -> taken('\t');
            case 'v' -> taken(0x0B);
            case 'c' -> control(start, inClass);
            case 'x' -> hex(start);
            case 'u' -> unicode(start);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(start);
            default -> itself(start);
        };
    }

    private int taken(int character) {
        cursor.skip();
        return character;
    }

    private int control(int start, boolean inClass) {
        int letter = cursor.peek(1);
        boolean isLetter = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
        boolean isMore = inClass && !readsCodePoints && (letter >= '0' && letter <= '9' || letter == '_');
        if (isLetter || isMore) {
            cursor.moveTo(cursor.at() + 2);
            return letter % 32;
        }
        if (readsCodePoints) {
            throw cursor.error("Invalid control escape: \\c needs a letter", start);
        }
        return '\\';
    }

    private int hex(int start) {
        cursor.skip();
        int number = cursor.takeHex(2);
        if (number >= 0) {
            return number;
        }
        if (readsCodePoints) {
            throw cursor.error("Invalid escape: \\x needs two hexadecimal digits", start);
        }
        return 'x';
    }

    private int unicode(int start) {
        cursor.skip();
        int number = readsCodePoints ? takeCodePointEscape(cursor) : cursor.takeHex(4);
        if (number >= 0) {
            return number;
        }
        if (readsCodePoints) {
            throw cursor.error("Invalid Unicode escape", start);
        }
        return 'u';
    }

    /** Takes what stands behind {@code \}{@code u} where code points count; -1 when it is malformed. */
    static int takeCodePointEscape(Cursor cursor) {
        if (cursor.take('{')) {
            return takeBraced(cursor);
        }
        int high = cursor.takeHex(4);
        if (high < 0 || !Character.isHighSurrogate((char) high) || !cursor.sees("\\u")) {
            return high;
        }
        int between = cursor.at();
        cursor.take("\\u");
        int low = cursor.takeHex(4);
        if (low >= 0 && Character.isLowSurrogate((char) low)) {
            return Character.toCodePoint((char) high, (char) low);
        }
        cursor.moveTo(between);
        return high;
    }

    private static int takeBraced(Cursor cursor) {
        int number = 0;
        int start = cursor.at();
        while (!cursor.take('}')) {
            int digit = cursor.takeHex(1);
            number = 16 * number + digit;
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        return cursor.at() == start + 1 ? -1 : number;
    }

    private int octal(int start) {
        if (readsCodePoints) {
            cursor.skip();
            if (cursor.peek(-1) != '0' || cursor.seesDigit()) {
                throw cursor.error("Invalid decimal escape", start);
            }
            return 0;
        }
        int number = 0;
        for (int i = 0; i < 3 && cursor.peek() >= '0' && cursor.peek() <= '7' && number < 32; i++) {
            number = 8 * number + cursor.peek() - '0';
            cursor.skip();
        }
        return number;
    }

    private int itself(int start) {
        int c = cursor.takeCharacter();
        boolean allowed = readsCodePoints ? SYNTAX_CHARACTERS.indexOf(c) >= 0 : c != 'k' || !namesGroups;
        if (!allowed) {
            throw cursor.error("Invalid escape", start);
        }
        return c;
    }
}
