package dev.nekton.vm.frontend.lower.classes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Replaces the {@code #} of private names in a script's text by a letter that does not occur in it, since the parser does
 * not know them. Every character keeps its place.
 *
 * <p>Finds out what is text, comment, template or regular expression; where a slash may be either a division or a
 * regular expression, what stands before it decides.
 */
public final class PrivateText {
    /** Letters of scripts that are hardly used; the first that does not occur is taken. */
    private static final char FIRST_MARK = '\uA500';

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
    private final StringBuilder marked;
    private final char mark;
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int at;
    private boolean expectsExpression = true;
    private String lastWord = "";

    private PrivateText(String text, char mark) {
        this.text = text;
        this.mark = mark;
        this.marked = new StringBuilder(text);
    }

    /**
     * A text without private names.
     *
     * @param text the text to parse
     * @param mark the letter that private names begin with; only they contain it
     */
    public record Marked(String text, char mark) {}

    /** Replaces what introduces private names. */
    public static Marked mark(String text) {
        char mark = FIRST_MARK;
        while (text.indexOf(mark) >= 0) {
            mark++;
        }
        if (text.indexOf('#') < 0) {
            return new Marked(text, mark);
        }
        return new Marked(new PrivateText(text, mark).run(), mark);
    }

    private enum Bracket {
        CONDITION,
        GROUP,
        BLOCK,
        OBJECT,
        TEMPLATE
    }

    private String run() {
        if (text.startsWith("#!")) {
            skipLine();
        }
        while (at < text.length()) {
            step(text.charAt(at));
        }
        return marked.toString();
    }

    private void step(char c) {
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (Character.isJavaIdentifierStart(c) || c == '\\') {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else {
            punctuation(c);
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '\\')) {
            at++;
        }
        boolean isMember = start > 0 && text.charAt(start - 1) == '.';
        lastWord = isMember ? "" : text.substring(start, at);
        expectsExpression = BEFORE_EXPRESSION.contains(lastWord);
    }

    private void number() {
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        operand();
    }

    private void operand() {
        expectsExpression = false;
        lastWord = "";
    }

    private void operator() {
        expectsExpression = true;
        lastWord = "";
    }

    private void punctuation(char c) {
        switch (c) {
            case '\'', '"' -> quoted(c);
            case '`' -> {
                at++;
                template();
            }
            case '/' -> slash();
            case '#' -> hash();
            case '(', '[', '{' -> opening(c);
            case ')', ']', '}' -> closing(c);
            case '+', '-' -> sign(c);
            default -> {
                at++;
                if (c != '.' || !isDigitAt(at)) {
                    operator();
                }
            }
        }
    }

    private boolean isDigitAt(int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    /** After {@code a++} stands a division, as after {@code a}. */
    private void sign(char c) {
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        at += twice ? 2 : 1;
        if (!twice) {
            operator();
        }
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        operand();
    }

    private void template() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                at++;
                operand();
                return;
            }
            if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
                at += 2;
                open.push(Bracket.TEMPLATE);
                operator();
                return;
            }
            at += c == '\\' ? 2 : 1;
        }
    }

    private void slash() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '/') {
            skipLine();
        } else if (next == '*') {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (expectsExpression) {
            regularExpression();
        } else {
            at++;
            operator();
        }
    }

    private void skipLine() {
        while (at < text.length() && "\n\r\u2028\u2029".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void regularExpression() {
        boolean inClass = false;
        at++;
        while (at < text.length() && text.charAt(at) != '\n' && (inClass || text.charAt(at) != '/')) {
            char c = text.charAt(at);
            inClass = c == '[' || inClass && c != ']';
            at += c == '\\' ? 2 : 1;
        }
        at++;
        operand();
    }

    private void hash() {
        boolean introducesName = at + 1 < text.length()
                && (Character.isUnicodeIdentifierStart(text.codePointAt(at + 1))
                        || "$_\\".indexOf(text.charAt(at + 1)) >= 0);
        if (introducesName) {
            marked.setCharAt(at, mark);
        }
        at++;
        operator();
    }

    private void opening(char c) {
        open.push(
                switch (c) {
                    case '(' -> BEFORE_CONDITION.contains(lastWord) ? Bracket.CONDITION : Bracket.GROUP;
                    case '{' -> startsObject() ? Bracket.OBJECT : Bracket.BLOCK;
                    default -> Bracket.GROUP;
                });
        at++;
        operator();
    }

    /** A brace opens an object where an operand is missing; elsewhere, and at the start of a statement, a block. */
    private boolean startsObject() {
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

    private void closing(char c) {
        Bracket bracket = open.isEmpty() ? Bracket.GROUP : open.pop();
        at++;
        if (c == '}' && bracket == Bracket.TEMPLATE) {
            template();
            return;
        }
        operand();
        expectsExpression = bracket == Bracket.CONDITION || bracket == Bracket.BLOCK;
    }
}
