package dev.nekton.cli;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes {@code name=value} pairs; the message and whatever is no plain word in quotes, and no line ends early. */
final class LogfmtLine implements LogLine {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9\\-._/@^+]+");

    @Override
    public String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + value(field.getKey(), field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String value(String name, String text) {
        return !name.equals("msg") && WORD.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> append(quoted, (char) unit));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char unit) {
        switch (unit) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (Character.isISOControl(unit) || unit == '\u2028' || unit == '\u2029') {
                    quoted.append(String.format("\\u%04x", (int) unit));
                } else {
                    quoted.append(unit);
                }
            }
        }
    }
}
