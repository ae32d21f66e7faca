package dev.nekton.vm.regexp;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a pattern treats upper and lower case. Sets are closed when the pattern is compiled, so that matching compares
 * characters as they are.
 *
 * <p><em>Immutable.</em>
 */
final class CaseRules {
    private static final CodePointSet ASCII = CodePointSet.range(0, 127);
    private static final CodePointSet UNITS_BEYOND_ASCII = CodePointSet.range(128, 0xFFFF);
    private static final CodePointSet WORD = CodePointSet.ofRanges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    /** The long s and the Kelvin sign, whose other case is ASCII. */
    private static final CodePointSet WORD_FOLDED = WORD.or(CodePointSet.ofRanges(0x17F, 0x17F, 0x212A, 0x212A));

    private final boolean ignoresCase;
    private final boolean readsCodePoints;
    private final boolean hasSets;

    private CaseRules(boolean ignoresCase, boolean readsCodePoints, boolean hasSets) {
        this.ignoresCase = ignoresCase;
        this.readsCodePoints = readsCodePoints;
        this.hasSets = hasSets;
    }

    static CaseRules of(boolean ignoresCase, boolean readsCodePoints, boolean hasSets) {
        return new CaseRules(ignoresCase, readsCodePoints, hasSets);
    }

    boolean hasSets() {
        return hasSets;
    }

    CodePointSet wordCharacters() {
        return ignoresCase && readsCodePoints ? WORD_FOLDED : WORD;
    }

    /** Returns the set with every character that counts as the same as one of it. */
    CodePointSet close(CodePointSet set) {
        if (!ignoresCase || set.isEmpty()) {
            return set;
        }
        if (ASCII.hasAll(set)) {
            return closeAscii(set);
        }
        if (!readsCodePoints && set.hasAll(UNITS_BEYOND_ASCII)) {
            return set.or(closeAscii(set.and(ASCII)));
        }
        return table().close(set);
    }

    private CodePointSet closeAscii(CodePointSet set) {
        CodePointSet.Builder closed = new CodePointSet.Builder().add(set);
        for (char lower = 'a'; lower <= 'z'; lower++) {
            char upper = (char) (lower - 32);
            if (set.contains(lower) || set.contains(upper)) {
                closed.add(lower).add(upper);
                if (readsCodePoints && (lower == 's' || lower == 'k')) {
                    closed.add(lower == 's' ? 0x17F : 0x212A);
                }
            }
        }
        return closed.build();
    }

    /** With flags {@code v} and {@code i}, set operations see folded characters only. */
    CodePointSet operand(CodePointSet set) {
        return hasSets && ignoresCase ? Table.FOLD.image(set) : set;
    }

    Set<String> operands(Set<String> texts) {
        return hasSets && ignoresCase
                ? texts.stream().map(CaseRules::folded).collect(Collectors.toCollection(LinkedHashSet::new))
                : texts;
    }

    /** Returns what is not in the set, as this pattern's classes see it. */
    CodePointSet complement(CodePointSet set) {
        return hasSets && ignoresCase ? Table.FOLD.fixed.minus(Table.FOLD.image(set)) : set.complement();
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(c -> folded.appendCodePoint(Table.FOLD.canonical(c)));
        return folded.toString();
    }

    private Table table() {
        return readsCodePoints ? Table.FOLD : Table.UPPER;
    }

    /** Returns whether two characters are the same but for their case, to a pattern that ignores it. */
    static boolean areSame(int a, int b, boolean readsCodePoints) {
        if (a == b) {
            return true;
        }
        if (a < 128 && b < 128) {
            int lower = a | 32;
            return lower == (b | 32) && lower >= 'a' && lower <= 'z';
        }
        Table table = readsCodePoints ? Table.FOLD : Table.UPPER;
        return table.canonical(a) == table.canonical(b);
    }

    /** What becomes what. */
    private static final class Table {
        static final Table FOLD = new Table(UnicodeData.mapping("fold"));
        static final Table UPPER = new Table(UnicodeData.mapping("upper"));

        private final int[] from;
        private final int[] to;
        /** What stays as it is. */
        private final CodePointSet fixed;

        private Table(int[] pairs) {
            from = new int[pairs.length / 2];
            to = new int[pairs.length / 2];
            CodePointSet.Builder changing = new CodePointSet.Builder();
            for (int i = 0; i < from.length; i++) {
                from[i] = pairs[2 * i];
                to[i] = pairs[2 * i + 1];
                changing.add(from[i]);
            }
            fixed = changing.build().complement();
        }

        int canonical(int character) {
            int place = Arrays.binarySearch(from, character);
            return place < 0 ? character : to[place];
        }

        CodePointSet image(CodePointSet set) {
            CodePointSet.Builder image = new CodePointSet.Builder().add(set.and(fixed));
            for (int i = 0; i < from.length; i++) {
                if (set.contains(from[i])) {
                    image.add(to[i]);
                }
            }
            return image.build();
        }

        CodePointSet close(CodePointSet set) {
            CodePointSet image = image(set);
            CodePointSet.Builder closed = new CodePointSet.Builder().add(set).add(image);
            for (int i = 0; i < from.length; i++) {
                if (image.contains(to[i])) {
                    closed.add(from[i]);
                }
            }
            return closed.build();
        }
    }
}
