package dev.nekton.vm.engine;

import java.text.Normalizer;

/**
 * The order of texts that people expect where no language is known: spaces, punctuation, digits, letters; accents count
 * only between texts that are equal without them, and case only between those that are equal with them, lower case first.
 */
final class NeutralOrder {
    private static final String ASCII = "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private NeutralOrder() {}

    static int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        String one = Normalizer.normalize(left, Normalizer.Form.NFD);
        String other = Normalizer.normalize(right, Normalizer.Form.NFD);
        int letters = compareUnits(withoutMarks(one), withoutMarks(other), false);
        if (letters != 0) {
            return letters;
        }
        int marks = compareUnits(one, other, false);
        return marks != 0 ? marks : compareUnits(one, other, true);
    }

    private static int compareUnits(String one, String other, boolean isCaseTold) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            int order = left == right ? 0 : Integer.compare(weight(left, isCaseTold), weight(right, isCaseTold));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int weight(char unit, boolean isCaseTold) {
        int known = unit < 0x80 ? ASCII.indexOf(unit) : -1;
        if (known >= 0) {
            return known;
        }
        int base = 0x100 + 2 * Character.toLowerCase(unit);
        return isCaseTold && Character.isUpperCase(unit) ? base + 1 : base;
    }

    private static String withoutMarks(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
