package dev.nekton.vm.regexp;

import org.jspecify.annotations.Nullable;

/** Reads the escapes that stand for a class of characters: {@code \d \s \w \p{...}} and their opposites. */
final class ClassEscapes {
    private static final CodePointSet DIGITS = CodePointSet.range('0', '9');
    /** White space and line ends (ECMAScript 2025, 12.2 and 12.3). */
    private static final CodePointSet SPACES = CodePointSet.ofRanges(
            9, 13, 32, 32, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F,
            0x3000, 0x3000, 0xFEFF, 0xFEFF);

    private final Cursor cursor;
    private final CaseRules rules;
    private final boolean readsCodePoints;

    ClassEscapes(Cursor cursor, CaseRules rules, boolean readsCodePoints) {
        this.cursor = cursor;
        this.rules = rules;
        this.readsCodePoints = readsCodePoints;
    }

    /** Takes the rest of such an escape; null, and nothing is taken, when it is another one. */
    @Nullable
    Members take() {
        int c = cursor.peek();
        return switch (c) {
            case 'd' -> taken(DIGITS);
            case 'D' -> taken(rules.complement(DIGITS));
            case 's' -> taken(SPACES);
            case 'S' -> taken(rules.complement(SPACES));
            case 'w' -> taken(rules.operand(rules.wordCharacters()));
            case 'W' -> taken(rules.complement(rules.wordCharacters()));
            case 'p', 'P' -> readsCodePoints ? property(c == 'P') : null;
            default -> null;
        };
    }

    private Members taken(CodePointSet set) {
        cursor.skip();
        return Members.of(set);
    }

    private Members property(boolean negative) {
        int start = cursor.at() - 1;
        cursor.skip();
        if (!cursor.take('{')) {
            throw cursor.error("Invalid property escape: \\p needs a name, as in \\p{Letter}", start);
        }
        String name = word();
        String value = cursor.take('=') ? word() : null;
        Members members = cursor.take('}') ? found(name, value) : null;
        if (members == null) {
            throw cursor.error("Invalid property name", start);
        }
        if (!negative) {
            return new Members(rules.operand(members.set()), rules.operands(members.texts()), members.mayHoldTexts());
        }
        if (members.mayHoldTexts()) {
            throw cursor.error("\\P can't be used with a property of texts", start);
        }
        return Members.of(rules.complement(members.set()));
    }

    private @Nullable Members found(String name, @Nullable String value) {
        CodePointSet set = UnicodeData.property(name, value);
        if (set != null) {
            return Members.of(set);
        }
        return rules.hasSets() && value == null ? UnicodeData.propertyOfTexts(name) : null;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (Character.isLetterOrDigit(cursor.peek()) && cursor.peek() < 128 || cursor.peek() == '_') {
            word.append((char) cursor.peek());
            cursor.skip();
        }
        return word.toString();
    }
}
