package dev.nekton.vm.regexp;

import java.util.Arrays;

/**
 * A set of code points, kept as the sorted places where membership changes: in at even indexes, out at odd ones.
 *
 * <p><em>Immutable.</em>
 */
final class CodePointSet {
    static final int LIMIT = Character.MAX_CODE_POINT + 1;
    static final CodePointSet EMPTY = new CodePointSet(new int[0]);
    static final CodePointSet ALL = range(0, Character.MAX_CODE_POINT);

    private final int[] changes;

    private CodePointSet(int[] changes) {
        this.changes = changes;
    }

    static CodePointSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** Both ends belong to it. */
    static CodePointSet range(int first, int last) {
        return new CodePointSet(new int[] {first, last + 1});
    }

    /** Takes pairs of first and last members, sorted and apart. */
    static CodePointSet ofRanges(int... firstsAndLasts) {
        int[] changes = firstsAndLasts.clone();
        for (int i = 1; i < changes.length; i += 2) {
            changes[i]++;
        }
        return new CodePointSet(changes);
    }

    /** Takes sorted places of change; does not copy. */
    static CodePointSet ofChanges(int[] changes) {
        return new CodePointSet(changes);
    }

    boolean contains(int codePoint) {
        int place = Arrays.binarySearch(changes, codePoint);
        return ((place < 0 ? -place - 2 : place) & 1) == 0 && place != -1;
    }

    boolean isEmpty() {
        return changes.length == 0;
    }

    /** Returns the only member; -1 when there are none or several. */
    int single() {
        return changes.length == 2 && changes[1] == changes[0] + 1 ? changes[0] : -1;
    }

    int rangeCount() {
        return changes.length / 2;
    }

    int first(int range) {
        return changes[2 * range];
    }

    int last(int range) {
        return changes[2 * range + 1] - 1;
    }

    CodePointSet or(CodePointSet other) {
        if (other.isEmpty()) {
            return this;
        }
        return isEmpty() ? other : merge(other, false, false);
    }

    CodePointSet and(CodePointSet other) {
        return merge(other, true, false);
    }

    CodePointSet minus(CodePointSet other) {
        return merge(other, true, true);
    }

    CodePointSet complement() {
        return ALL.minus(this);
    }

    boolean isDisjointFrom(CodePointSet other) {
        return and(other).isEmpty();
    }

    boolean hasAll(CodePointSet other) {
        return other.minus(this).isEmpty();
    }

    /** Walks over both at once; {@code both} asks for what is in both, {@code without} turns the other's inside out. */
    private CodePointSet merge(CodePointSet other, boolean both, boolean without) {
        int[] a = changes;
        int[] b = other.changes;
        int[] merged = new int[a.length + b.length + 1];
        int count = 0;
        int i = 0;
        int j = 0;
        boolean inside = false;
        while (i < a.length || j < b.length) {
            int at = Math.min(i < a.length ? a[i] : LIMIT, j < b.length ? b[j] : LIMIT);
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            boolean inA = (i & 1) == 1;
            boolean inB = (j & 1) == 1 ^ without;
            boolean now = both ? inA && inB : inA || inB;
            if (now != inside) {
                merged[count++] = at;
                inside = now;
            }
        }
        return count == 0 ? EMPTY : new CodePointSet(Arrays.copyOf(merged, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePointSet set && Arrays.equals(changes, set.changes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(changes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < rangeCount(); i++) {
            text.append(text.length() > 1 ? " " : "").append(Integer.toHexString(first(i)));
            if (last(i) > first(i)) {
                text.append('-').append(Integer.toHexString(last(i)));
            }
        }
        return text.append(']').toString();
    }

    /** Gathers members in any order. <em>Not thread-safe.</em> */
    static final class Builder {
        private long[] ranges = new long[8];
        private int count;

        Builder add(int codePoint) {
            return add(codePoint, codePoint);
        }

        Builder add(int first, int last) {
            if (count == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * count);
            }
            ranges[count++] = (long) first << 32 | last;
            return this;
        }

        Builder add(CodePointSet set) {
            for (int i = 0; i < set.rangeCount(); i++) {
                add(set.first(i), set.last(i));
            }
            return this;
        }

        CodePointSet build() {
            Arrays.sort(ranges, 0, count);
            int[] changes = new int[2 * count];
            int used = 0;
            for (int i = 0; i < count; i++) {
                int first = (int) (ranges[i] >>> 32);
                int end = (int) ranges[i] + 1;
                if (used > 0 && first <= changes[used - 1]) {
                    changes[used - 1] = Math.max(changes[used - 1], end);
                } else {
                    changes[used++] = first;
                    changes[used++] = end;
                }
            }
            return used == 0 ? EMPTY : new CodePointSet(Arrays.copyOf(changes, used));
        }
    }
}
