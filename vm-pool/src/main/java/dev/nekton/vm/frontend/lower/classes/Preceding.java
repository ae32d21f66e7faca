package dev.nekton.vm.frontend.lower.classes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** What stands before a place in a script, as far as it decides what a slash or a brace means there. */
final class Preceding {
    private static final Set<String> BEFORE_EXPRESSION = Set.of(
            "return",
            "typeof",
            "instanceof",
            "in",
            "of",
            "new",
            "delete",
            "void",
            "throw",
            "case",
            "do",
            "else",
            "yield",
            "await",
            "extends",
            "default");

    private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");

    private final String text;
    private final Deque<Bracket> open = new ArrayDeque<>();
    private boolean expectsExpression = true;
    private String lastWord = "";

    Preceding(String text) {
        this.text = text;
    }

    private enum Bracket {
        CONDITION,
        GROUP,
        BLOCK,
        OBJECT,
        TEMPLATE
    }

    /** Returns whether a slash begins a regular expression, and is no division. */
    boolean expectsExpression() {
        return expectsExpression;
    }

    void operand() {
        expectsExpression = false;
        lastWord = "";
    }

    void operator() {
        expectsExpression = true;
        lastWord = "";
    }

    /** Takes a name, or a word of the language. */
    void word(String word) {
        lastWord = word;
        expectsExpression = BEFORE_EXPRESSION.contains(word);
    }

    /** Takes what begins an expression inside a template. */
    void openTemplate() {
        open.push(Bracket.TEMPLATE);
        operator();
    }

    /** Takes the opening bracket that stands at {@code at}. */
    void open(int at) {
        open.push(
                switch (text.charAt(at)) {
                    case '(' -> BEFORE_CONDITION.contains(lastWord) ? Bracket.CONDITION : Bracket.GROUP;
                    case '{' -> startsObject(at) ? Bracket.OBJECT : Bracket.BLOCK;
                    default -> Bracket.GROUP;
                });
        operator();
    }

    /** Takes a closing bracket; returns whether a template goes on behind it. */
    boolean close(char c) {
        Bracket bracket = open.isEmpty() ? Bracket.GROUP : open.pop();
        if (c == '}' && bracket == Bracket.TEMPLATE) {
            return true;
        }
        operand();
        expectsExpression = bracket == Bracket.CONDITION || bracket == Bracket.BLOCK;
        return false;
    }

    /** A brace opens an object where an operand is missing; elsewhere, and at the start of a statement, a block. */
    private boolean startsObject(int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean startsStatement = before < 0
                || ";{}:".indexOf(text.charAt(before)) >= 0
                || text.charAt(before) == '>' && before > 0 && text.charAt(before - 1) == '='
                || "else".equals(lastWord)
                || "do".equals(lastWord);
        return expectsExpression && !startsStatement;
    }
}
