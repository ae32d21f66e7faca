package dev.nekton.vm.message;

import dev.nekton.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Values as {@code console} prints them: texts in single quotes, {@code [ 1, 2 ]}, {@code { a: 1, b: 'x' }} with sorted
 * names.
 */
final class ConsoleText {
    private static final String QUOTED_IN_NAMES = " '\"`\\\n\r\t\b\f";

    private ConsoleText() {}

    static String of(Value value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder to, Value value) {
        if (value instanceof Value.Text text) {
            quote(to, text.text());
        } else if (value instanceof Value.Array array) {
            appendArray(to, array.items());
        } else if (value instanceof Value.Struct struct) {
            appendStruct(to, struct);
        } else {
            to.append(value.plainText());
        }
    }

    private static void appendArray(StringBuilder to, List<Value> items) {
        to.append('[');
        for (int i = 0; i < items.size(); i++) {
            to.append(i == 0 ? " " : ", ");
            append(to, items.get(i));
        }
        to.append(items.isEmpty() ? "]" : " ]");
    }

    private static void appendStruct(StringBuilder to, Value.Struct struct) {
        List<Map.Entry<String, Value>> members = struct.sortedMembers();
        to.append('{');
        for (int i = 0; i < members.size(); i++) {
            to.append(i == 0 ? " " : ", ");
            appendName(to, members.get(i).getKey());
            to.append(": ");
            append(to, members.get(i).getValue());
        }
        to.append(members.isEmpty() ? "}" : " }");
    }

    private static void appendName(StringBuilder to, String name) {
        if (name.chars().anyMatch(ch -> QUOTED_IN_NAMES.indexOf(ch) >= 0)) {
            quote(to, name);
        } else {
            to.append(name);
        }
    }

    private static void quote(StringBuilder to, String text) {
        to.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            switch (ch) {
                case '\'' -> to.append("\\'");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                case '\b' -> to.append("\\b");
                case '\f' -> to.append("\\f");
                default -> to.append(ch);
            }
        }
        to.append('\'');
    }
}
