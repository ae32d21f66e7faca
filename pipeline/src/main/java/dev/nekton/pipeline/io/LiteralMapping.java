package dev.nekton.pipeline.io;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.value.Json;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one Bloblang mapping that is supported, {@code root = <JSON literal>}; refuses any other by name. */
final class LiteralMapping {
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|#[^\n]*", Pattern.DOTALL);
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*root\\s*=(?![=>])\\s*");
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|-?[0-9][0-9.eE+-]*|[.]?[A-Za-z_$@][A-Za-z0-9_.]*|\\S", Pattern.DOTALL);
    private static final Set<String> JSON = Set.of("true", "false", "null", "{", "}", "[", "]", ",", ":");

    private final ScriptText script;
    private final ConfigProblems problems;

    private LiteralMapping(ScriptText script, ConfigProblems problems) {
        this.script = script;
        this.problems = problems;
    }

    /** Returns the literal; {@code null} of JSON when {@code script} is anything else, which is reported. */
    static Value read(ScriptText script, ConfigProblems problems) {
        return new LiteralMapping(script, problems).read();
    }

    private Value read() {
        String text = withoutComments(script.text());
        Matcher assignment = ASSIGNMENT.matcher(text);
        int start = assignment.lookingAt() ? assignment.end() : 0;
        if (!refusesBloblang(text, start)) {
            if (start == 0) {
                report(0, "expected root = <JSON literal>");
            } else {
                return literal(text.substring(start), start);
            }
        }
        return Value.ofNull();
    }

    /** Keeps the length, so that offsets stay what they are. */
    private static String withoutComments(String text) {
        return COMMENT_OR_TEXT
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("#") ? " ".repeat(found.group().length()) : found.group()));
    }

    private boolean refusesBloblang(String text, int start) {
        Matcher token = TOKEN.matcher(text);
        for (int at = start; token.find(at); at = token.end()) {
            String found = token.group();
            boolean json = found.startsWith("\"") && found.length() > 1
                    || Character.isDigit(found.charAt(found.length() > 1 && found.startsWith("-") ? 1 : 0))
                    || JSON.contains(found);
            if (!json) {
                report(token.start(), "Bloblang " + found + " is " + NotYet.TEXT + "; only root = <JSON literal> is");
                return true;
            }
        }
        return false;
    }

    private Value literal(String json, int start) {
        try {
            return Json.parse(json);
        } catch (NotJsonException e) {
            report(start, "expected root = <JSON literal>: " + e.getMessage());
            return Value.ofNull();
        }
    }

    private void report(int offset, String text) {
        problems.add(script.positions().at(offset), script.name(), text);
    }
}
