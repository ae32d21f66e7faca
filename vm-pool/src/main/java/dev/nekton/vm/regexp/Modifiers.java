package dev.nekton.vm.regexp;

/** Reads what stands between {@code (?} and {@code :}, the flags that a group adds or, behind a minus, takes away. */
final class Modifiers {
    private Modifiers() {}

    static int take(Cursor cursor, int before, int start) {
        int added = letters(cursor, start, 0);
        boolean takesAway = cursor.take('-');
        int removed = takesAway ? letters(cursor, start, added) : 0;
        if (!cursor.take(':') || takesAway && added == 0 && removed == 0) {
            throw cursor.error("Invalid group", start);
        }
        return (before | added) & ~removed;
    }

    private static int letters(Cursor cursor, int start, int taken) {
        int bits = 0;
        while (true) {
            int bit = switch (cursor.peek()) {
                case 'i' -> Flags.IGNORE_CASE;
                case 'm' -> Flags.MULTILINE;
                case 's' -> Flags.DOT_ALL;
                default -> 0;
            };
            if (bit == 0) {
                return bits;
            }
            if (((taken | bits) & bit) != 0) {
                throw cursor.error("A modifier is given twice", start);
            }
            cursor.skip();
            bits |= bit;
        }
    }
}
