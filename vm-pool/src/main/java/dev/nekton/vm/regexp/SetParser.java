package dev.nekton.vm.regexp;

import java.util.LinkedHashSet;
import java.util.Set;

/** Parses a class of a pattern with flag {@code v}: nested classes, {@code &&}, {@code --}, {@code \q{...}}. */
final class SetParser {
    private static final String SYNTAX_CHARACTERS = "()[]{}/-\\|";
    private static final String DOUBLE_PUNCTUATORS = "&!#$%*+,.:;<=>?@^`~";
    private static final String ESCAPED_PUNCTUATORS = "&-!#%,:;<=>@`~";

    private final Cursor cursor;
    private final Escapes escapes;
    private final ClassEscapes classEscapes;
    private final CaseRules rules;
    private int depth;

    SetParser(Cursor cursor, Escapes escapes, ClassEscapes classEscapes, CaseRules rules) {
        this.cursor = cursor;
        this.escapes = escapes;
        this.classEscapes = classEscapes;
        this.rules = rules;
    }

    /** Takes the rest of the class, behind its {@code [}. */
    Members parse(int start) {
        if (++depth > Parser.MAX_DEPTH) {
            throw cursor.error("The pattern nests deeper than " + Parser.MAX_DEPTH);
        }
        boolean negative = cursor.take('^');
        Members members = contents(start);
        if (!cursor.take(']')) {
            throw cursor.error(cursor.isDone() ? "Unterminated character class" : "Invalid set operation", start);
        }
        depth--;
        if (!negative) {
            return members;
        }
        if (members.mayHoldTexts()) {
            throw cursor.error("A negated class can't hold texts", start);
        }
        return Members.of(rules.complement(members.set()));
    }

    private Members contents(int start) {
        Members members = Members.of(CodePointSet.EMPTY);
        if (cursor.peek() == ']') {
            return members;
        }
        int before = cursor.at();
        Members first = operand(start);
        if (cursor.sees("&&")) {
            return intersection(first, start);
        }
        if (cursor.sees("--")) {
            return subtraction(first, start);
        }
        cursor.moveTo(before);
        while (cursor.peek() != ']' && !cursor.sees("&&") && !cursor.sees("--")) {
            members = members.or(operandOrRange(start));
        }
        return members;
    }

    private Members intersection(Members first, int start) {
        Members members = first;
        while (cursor.take("&&")) {
            if (cursor.peek() == '&') {
                throw cursor.error("Invalid character in a set operation");
            }
            members = members.and(operand(start));
        }
        return members;
    }

    private Members subtraction(Members first, int start) {
        Members members = first;
        while (cursor.take("--")) {
            members = members.minus(operand(start));
        }
        return members;
    }

    private Members operandOrRange(int start) {
        int from = cursor.at();
        Members first = operand(start);
        boolean isRange = cursor.peek() == '-' && cursor.peek(1) != '-';
        if (!isRange) {
            return first;
        }
        cursor.moveTo(from);
        int low = character(start);
        if (!cursor.take('-')) {
            throw cursor.error("A character class such as \\d can't be the end of a range", from);
        }
        int high = character(start);
        if (low > high) {
            throw cursor.error("Range out of order in a character class", from);
        }
        return Members.of(rules.operand(CodePointSet.range(low, high)));
    }

    private Members operand(int start) {
        if (cursor.take('[')) {
            return parse(cursor.at() - 1);
        }
        if (cursor.take("\\q{")) {
            return texts(start);
        }
        if (cursor.take('\\')) {
            Members members = classEscapes.take();
            if (members != null) {
                return members;
            }
            cursor.moveTo(cursor.at() - 1);
        }
        return Members.of(rules.operand(CodePointSet.of(character(start))));
    }

    private Members texts(int start) {
        CodePointSet.Builder characters = new CodePointSet.Builder();
        Set<String> texts = new LinkedHashSet<>();
        do {
            StringBuilder text = new StringBuilder();
            while (cursor.peek() != '|' && cursor.peek() != '}') {
                text.appendCodePoint(character(start));
            }
            if (text.codePointCount(0, text.length()) == 1) {
                characters.add(text.codePointAt(0));
            } else {
                texts.add(text.toString());
            }
        } while (cursor.take('|'));
        cursor.skip();
        return new Members(rules.operand(characters.build()), rules.operands(texts), !texts.isEmpty());
    }

    private int character(int start) {
        if (cursor.isDone()) {
            throw cursor.error("Unterminated character class", start);
        }
        int c = cursor.peek();
        if (cursor.take('\\')) {
            return escaped();
        }
        if (SYNTAX_CHARACTERS.indexOf(c) >= 0) {
            throw cursor.error("Invalid character in a class, write \\" + (char) c);
        }
        if (DOUBLE_PUNCTUATORS.indexOf(c) >= 0 && cursor.peek(1) == c) {
            throw cursor.error("Invalid set operation");
        }
        return cursor.takeCodePoint();
    }

    private int escaped() {
        if (cursor.take('b')) {
            return '\b';
        }
        int c = cursor.peek();
        if (c != Cursor.END && ESCAPED_PUNCTUATORS.indexOf(c) >= 0) {
            cursor.skip();
            return c;
        }
        return escapes.take(true);
    }
}
