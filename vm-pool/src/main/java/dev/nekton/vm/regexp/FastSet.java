package dev.nekton.vm.regexp;

import java.util.Arrays;

/** A set of characters that is quick to ask. <em>Immutable.</em> */
final class FastSet {
    private static final int TABLE = 256;

    private final boolean[] table = new boolean[TABLE];
    /** Where membership changes beyond the table: in at even indexes, out at odd ones. */
    private final int[] changes;

    FastSet(CodePointSet set) {
        for (int i = 0; i < TABLE; i++) {
            table[i] = set.contains(i);
        }
        CodePointSet beyond = set.and(CodePointSet.range(TABLE, Character.MAX_CODE_POINT));
        changes = new int[2 * beyond.rangeCount()];
        for (int i = 0; i < beyond.rangeCount(); i++) {
            changes[2 * i] = beyond.first(i);
            changes[2 * i + 1] = beyond.last(i) + 1;
        }
    }

    boolean has(int character) {
        return character < TABLE ? table[character] : hasBeyond(character);
    }

    private boolean hasBeyond(int character) {
        if (changes.length <= 2) {
            return changes.length != 0 && character >= changes[0] && character < changes[1];
        }
        int place = Arrays.binarySearch(changes, character);
        return ((place < 0 ? -place - 2 : place) & 1) == 0 && place != -1;
    }
}
