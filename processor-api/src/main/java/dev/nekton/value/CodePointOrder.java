package dev.nekton.value;

/** The order of texts by their code points, which is that of their UTF-8 bytes. */
public final class CodePointOrder {
    private CodePointOrder() {}

    /** Compares two well-formed texts as {@link java.util.Comparator#compare} does. */
    public static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return rank(a.charAt(i)) - rank(b.charAt(i));
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates come after all other characters. */
    private static int rank(char ch) {
        return Character.isSurrogate(ch) ? ch + Character.MIN_SUPPLEMENTARY_CODE_POINT : ch;
    }
}
