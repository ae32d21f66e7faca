package dev.nekton.vm.regexp;

/** The flags of a regular expression. <em>Immutable.</em> */
public final class Flags {
    /** Their letters in the order in which ECMAScript prints them. */
    private static final String LETTERS = "dgimsuvy";

    private static final int HAS_INDICES = 1;
    private static final int GLOBAL = 1 << 1;
    static final int IGNORE_CASE = 1 << 2;
    static final int MULTILINE = 1 << 3;
    static final int DOT_ALL = 1 << 4;
    private static final int UNICODE = 1 << 5;
    private static final int UNICODE_SETS = 1 << 6;
    private static final int STICKY = 1 << 7;

    /** Those that change what a pattern matches from a given place. */
    private static final int OF_THE_PROGRAM = IGNORE_CASE | MULTILINE | DOT_ALL | UNICODE | UNICODE_SETS;

    private final int bits;

    private Flags(int bits) {
        this.bits = bits;
    }

    /**
     * Reads flags such as {@code gi}.
     *
     * @throws RegExpSyntaxException when one is unknown or given twice, or {@code u} and {@code v} come together
     */
    public static Flags of(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            int place = LETTERS.indexOf(letters.charAt(i));
            if (place < 0) {
                throw new RegExpSyntaxException("Unknown flag '" + letters.charAt(i) + "'", -1);
            }
            if ((bits & 1 << place) != 0) {
                throw new RegExpSyntaxException("Flag '" + letters.charAt(i) + "' is given twice", -1);
            }
            bits |= 1 << place;
        }
        if ((bits & UNICODE) != 0 && (bits & UNICODE_SETS) != 0) {
            throw new RegExpSyntaxException("Flags 'u' and 'v' can't be used together", -1);
        }
        return new Flags(bits);
    }

    /** {@code d}: results carry the places of the groups. */
    public boolean hasIndices() {
        return has(HAS_INDICES);
    }

    /** {@code g}: searches go on where the last one ended. */
    public boolean isGlobal() {
        return has(GLOBAL);
    }

    /** {@code i}: upper and lower case are the same. */
    public boolean ignoresCase() {
        return has(IGNORE_CASE);
    }

    /** {@code m}: {@code ^} and {@code $} also stand for the ends of lines. */
    public boolean isMultiline() {
        return has(MULTILINE);
    }

    /** {@code s}: the dot matches line ends too. */
    public boolean isDotAll() {
        return has(DOT_ALL);
    }

    /** {@code u}: the pattern and the text are code points. */
    public boolean isUnicode() {
        return has(UNICODE);
    }

    /** {@code v}: as {@code u}, and classes are sets that may hold texts. */
    public boolean hasUnicodeSets() {
        return has(UNICODE_SETS);
    }

    /** {@code y}: a match begins where it is looked for, or there is none. */
    public boolean isSticky() {
        return has(STICKY);
    }

    /** Returns whether the text is read by code points: {@code u} or {@code v}. */
    public boolean readsCodePoints() {
        return has(UNICODE | UNICODE_SETS);
    }

    int ofTheProgram() {
        return bits & OF_THE_PROGRAM;
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flags flags && flags.bits == bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    /** Returns the letters in the order in which ECMAScript prints them. */
    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS.length(); i++) {
            if ((bits & 1 << i) != 0) {
                letters.append(LETTERS.charAt(i));
            }
        }
        return letters.toString();
    }
}
