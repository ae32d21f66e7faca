package dev.nekton.vm.frontend;

import dev.nekton.vm.frontend.print.LineMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what in a statement an error is about: the engine knows the line, and its message names the rest. */
final class Blame {
    private static final List<Pattern> MESSAGES = List.of(
            Pattern.compile("\"([^\"]+)\" is not defined"),
            Pattern.compile("Cannot (?:read|get|set|delete|redefine) property \"([^\"]+)\" (?:from|of) "),
            Pattern.compile("has no such function \"([^\"]+)\""),
            Pattern.compile("\"([^\"]+)\" is not a writable property of "),
            Pattern.compile("Cannot add new property \"([^\"]+)\" to "),
            Pattern.compile("(?:^|[ .])([\\p{L}_$][\\p{L}\\p{N}_$]*) is not a (?:constructor )?function"));

    private Blame() {}

    static LineMap.Place placeOf(LineMap lines, int line, String message) {
        for (Pattern pattern : MESSAGES) {
            Matcher matcher = pattern.matcher(message);
            LineMap.Place found = matcher.find() ? lines.find(line, matcher.group(1)) : null;
            if (found != null) {
                return found;
            }
        }
        return lines.placeOf(line);
    }
}
