package dev.nekton.vm.frontend.lower.classes;

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

    private static final Pattern ESCAPE = Pattern.compile("u(?:\\{0*([0-9A-Fa-f]{1,6})}|([0-9A-Fa-f]{4}))");

    private final String text;
    private final Set<String> wordsAsNames;
    private final StandIns standIns;
    private final Preceding preceding;
    private int at;

    private ParserText(String text, char mark, Set<String> wordsAsNames) {
        this.text = text;
        this.wordsAsNames = wordsAsNames;
        this.standIns = new StandIns(text, mark);
        this.preceding = new Preceding(text);
    }

    /** Replaces what introduces private names. */
    public static MarkedText mark(String text) {
        return mark(text, Set.of());
    }

    /**
     * Does the same, and takes some words of the language for names.
     *
     * @param names the words, such as {@code await}
     */
    public static MarkedText mark(String text, Set<String> names) {
        char mark = FIRST_MARK;
        while (text.indexOf(mark) >= 0) {
            mark++;
        }
        boolean isKnown = text.indexOf('#') < 0
                && !text.contains("\\u")
                && !NameLetters.isUnknownIn(text)
                && names.stream().noneMatch(text::contains);
        return isKnown ? new MarkedText(text, mark, Map.of()) : new ParserText(text, mark, names).run();
    }

    private MarkedText run() {
        if (text.startsWith("#!")) {
            skipLine();
        }
        while (at < text.length()) {
            step(text.charAt(at));
        }
        return standIns.text();
    }

    private void step(char c) {
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (NameLetters.canStart(text.codePointAt(at)) || c == '\\') {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else {
            punctuation(c);
        }
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
                    preceding.operand();
                    return;
                }
            } else if (NameLetters.canFollow(letter)) {
                at += Character.charCount(letter);
            } else {
                break;
            }
            name.appendCodePoint(letter);
        }
        word(start, name.toString(), escaped);
    }

    private void word(int start, String word, boolean escaped) {
        boolean isMember = start > 0 && text.charAt(start - 1) == '.';
        boolean isWanted = wordsAsNames.contains(word);
        preceding.word(isMember || escaped || isWanted ? "" : word);
        boolean isForeign = escaped || NameLetters.isUnknownIn(word);
        if (isWanted || isForeign && NameLetters.isName(word)) {
            standIns.replace(start, at, word);
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

    private void number() {
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        preceding.operand();
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
            case '(', '[', '{' -> {
                preceding.open(at);
                at++;
            }
            case ')', ']', '}' -> closing(c);
            case '+', '-' -> sign(c);
            default -> {
                at++;
                if (c != '.' || !isDigitAt(at)) {
                    preceding.operator();
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
            preceding.operator();
        }
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        preceding.operand();
    }

    private void template() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                at++;
                preceding.operand();
                return;
            }
            if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
                at += 2;
                preceding.openTemplate();
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
        } else if (preceding.expectsExpression()) {
            regularExpression();
        } else {
            at++;
            preceding.operator();
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
        preceding.operand();
    }

    private void hash() {
        boolean introducesName = at + 1 < text.length()
                && (NameLetters.canStart(text.codePointAt(at + 1)) || text.charAt(at + 1) == '\\');
        if (introducesName) {
            standIns.markPrivate(at);
        }
        at++;
        preceding.operator();
    }

    private void closing(char c) {
        at++;
        if (preceding.close(c)) {
            template();
        }
    }
}
