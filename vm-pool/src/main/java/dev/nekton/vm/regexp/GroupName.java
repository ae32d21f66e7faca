package dev.nekton.vm.regexp;

/** Reads the name in {@code (?<name>} and {@code \k<name>}. */
final class GroupName {
    private GroupName() {}

    /** Takes the name and the {@code >} behind it; the cursor stands behind {@code <}. */
    static String take(Cursor cursor) {
        int start = cursor.at();
        StringBuilder name = new StringBuilder();
        while (!cursor.take('>')) {
            if (cursor.isDone()) {
                throw cursor.error("Group name without its end, '>'", start);
            }
            int before = cursor.at();
            int c = takeCharacter(cursor);
            if (!(name.isEmpty() ? isStart(c) : isPart(c))) {
                throw cursor.error("Invalid character in a group name", before);
            }
            name.appendCodePoint(c);
        }
        if (name.isEmpty()) {
            throw cursor.error("Empty group name", start);
        }
        return name.toString();
    }

    private static int takeCharacter(Cursor cursor) {
        int start = cursor.at();
        int c = cursor.takeCodePoint();
        if (c != '\\') {
            return c;
        }
        int escaped = cursor.take('u') ? Escapes.takeCodePointEscape(cursor) : -1;
        if (escaped < 0) {
            throw cursor.error("Invalid escape in a group name", start);
        }
        return escaped;
    }

    private static boolean isStart(int c) {
        if (c < 128) {
            return c == '$' || c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return UnicodeData.binary("ID_Start").contains(c);
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return isStart(c) || c >= '0' && c <= '9';
        }
        return c == 0x200C || c == 0x200D || UnicodeData.binary("ID_Continue").contains(c);
    }
}
