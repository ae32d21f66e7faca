package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.TokenStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what the parser does not know in a script's text by letters that do not occur in it: the {@code #} of private
 * names, and names that are written with escapes or with letters that it takes for none. Every character keeps its place.
 *
 * <p>Finds out what is text, comment, template or regular expression; where a slash may be either a division or a
 * regular expression, what stands before it decides.
 */
public final class ParserText {
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

    private static final Pattern ESCAPE = Pattern.compile("u(?:\\{0*([0-9A-Fa-f]{1,6})}|([0-9A-Fa-f]{4}))");

    private final String text;
    private final Set<String> wordsAsNames;
    private final Map<String, String> letters = new HashMap<>();
    private char lastLetter;
    private final StringBuilder marked;
    private final char mark;
    private final Map<String, String> names = new HashMap<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int at;
    private boolean expectsExpression = true;
    private String lastWord = "";

    private ParserText(String text, char mark, Set<String> wordsAsNames) {
        this.text = text;
        this.wordsAsNames = wordsAsNames;
        this.mark = mark;
        this.lastLetter = mark;
        this.marked = new StringBuilder(text);
    }

    /**
     * What the parser gets.
     *
     * @param text the text to parse
     * @param mark the letter that private names begin with; only they contain it
     * @param names the names that the user wrote, by what stands for them
     */
    public record Marked(String text, char mark, Map<String, String> names) {
        /** Takes a copy. */
        public Marked {
            names = Map.copyOf(names);
        }

        /** Gives the nodes of the tree the names that the user wrote. */
        public void restore(Node tree) {
            if (!names.isEmpty()) {
                rename(tree);
            }
        }

        private void rename(Node node) {
            if (hasName(node)) {
                node.setString(original(node.getString()));
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                rename(child);
            }
        }

        private static boolean hasName(Node node) {
            return switch (node.getToken()) {
                case NAME,
                        GETPROP,
                        OPTCHAIN_GETPROP,
                        STRING_KEY,
                        MEMBER_FUNCTION_DEF,
                        MEMBER_FIELD_DEF,
                        GETTER_DEF,
                        SETTER_DEF,
                        LABEL_NAME -> true;
                default -> false;
            };
        }

        private String original(String name) {
            boolean isPrivate = !name.isEmpty() && name.charAt(0) == mark;
            String known = names.get(isPrivate ? name.substring(1) : name);
            return known == null ? name : isPrivate ? mark + known : known;
        }
    }

    /** Replaces what introduces private names. */
    public static Marked mark(String text) {
        return mark(text, Set.of());
    }

    /**
     * Does the same, and takes some words of the language for names.
     *
     * @param names the words, such as {@code await}
     */
    public static Marked mark(String text, Set<String> names) {
        char mark = FIRST_MARK;
        while (text.indexOf(mark) >= 0) {
            mark++;
        }
        boolean isKnown = text.indexOf('#') < 0
                && !text.contains("\\u")
                && text.chars().noneMatch(ParserText::isUnknown)
                && names.stream().noneMatch(text::contains);
        return isKnown ? new Marked(text, mark, Map.of()) : new ParserText(text, mark, names).run();
    }

    private enum Bracket {
        CONDITION,
        GROUP,
        BLOCK,
        OBJECT,
        TEMPLATE
    }

    private Marked run() {
        if (text.startsWith("#!")) {
            skipLine();
        }
        while (at < text.length()) {
            step(text.charAt(at));
        }
        return new Marked(marked.toString(), mark, names);
    }

    private void step(char c) {
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (startsName(text.codePointAt(at)) || c == '\\') {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else {
            punctuation(c);
        }
    }

    private static boolean startsName(int letter) {
        return Character.isJavaIdentifierStart(letter) || Character.isUnicodeIdentifierStart(letter);
    }

    /** Letters and parts of names that the parser takes for none. */
    private static boolean isUnknown(int c) {
        return c == 0x2118
                || c == 0x212E
                || c == 0x309B
                || c == 0x309C
                || c == 0x200C
                || c == 0x200D
                || Character.isSurrogate((char) c);
    }

    private void word() {
        int start = at;
        boolean escaped = false;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (letter == '\\') {
                letter = escape();
                escaped = true;
                if (letter < 0) {
                    operand();
                    return;
                }
            } else if (Character.isUnicodeIdentifierPart(letter) || Character.isJavaIdentifierPart(letter)) {
                at += Character.charCount(letter);
            } else {
                break;
            }
            name.appendCodePoint(letter);
        }
        boolean isMember = start > 0 && text.charAt(start - 1) == '.';
        boolean isName = isMember || escaped || wordsAsNames.contains(name.toString());
        lastWord = isName ? "" : name.toString();
        expectsExpression = BEFORE_EXPRESSION.contains(lastWord);
        if (wordsAsNames.contains(name.toString())) {
            marked.replace(start, at, standIn(name.toString(), at - start));
        } else if (escaped || name.chars().anyMatch(ParserText::isUnknown)) {
            replace(start, name.toString());
        }
    }

    /** Reads an escape in a name and returns its letter; a negative number when it is none, behind the backslash. */
    private int escape() {
        at++;
        Matcher matcher = ESCAPE.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return -1;
        }
        at = matcher.end();
        int letter = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), 16);
        return Character.isValidCodePoint(letter) && Character.isUnicodeIdentifierPart(letter) || letter == '$'
                ? letter
                : -1;
    }

    private void replace(int start, String name) {
        boolean isName = startsName(name.codePointAt(0)) && !TokenStream.isKeyword(name) && !name.equals("yield");
        if (isName) {
            String standIn = standIn(name, at - start);
            marked.replace(start, at, standIn);
        }
    }

    /** The same name gets the same letter, as often as it has to be written to be as long. */
    private String standIn(String name, int length) {
        String letter = letters.computeIfAbsent(name, any -> {
            do {
                lastLetter++;
            } while (text.indexOf(lastLetter) >= 0);
            return String.valueOf(lastLetter);
        });
        String standIn = letter.repeat(length);
        names.put(standIn, name);
        return standIn;
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
        boolean introducesName =
                at + 1 < text.length() && (startsName(text.codePointAt(at + 1)) || text.charAt(at + 1) == '\\');
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
