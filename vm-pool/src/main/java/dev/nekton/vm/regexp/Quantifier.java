package dev.nekton.vm.regexp;

import org.jspecify.annotations.Nullable;

/** How often a term may stand: {@code * + ? {n} {n,} {n,m}}, each also lazy. */
record Quantifier(long least, long most, boolean greedy) {
    /** Takes one; null, and nothing is taken, when there is none. */
    static @Nullable Quantifier take(Cursor cursor) {
        return switch (cursor.peek()) {
            case '*' -> simple(cursor, 0, Long.MAX_VALUE);
            case '+' -> simple(cursor, 1, Long.MAX_VALUE);
            case '?' -> simple(cursor, 0, 1);
            case '{' -> braced(cursor);
            default -> null;
        };
    }

    private static Quantifier simple(Cursor cursor, long least, long most) {
        cursor.skip();
        return new Quantifier(least, most, !cursor.take('?'));
    }

    private static @Nullable Quantifier braced(Cursor cursor) {
        int start = cursor.at();
        cursor.skip();
        if (cursor.seesDigit()) {
            long least = cursor.takeNumber();
            long most = least;
            if (cursor.take(',')) {
                most = cursor.seesDigit() ? cursor.takeNumber() : Long.MAX_VALUE;
            }
            if (cursor.take('}')) {
                return new Quantifier(least, most, !cursor.take('?'));
            }
        }
        cursor.moveTo(start);
        return null;
    }
}
