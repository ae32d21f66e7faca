package dev.nekton.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as compact JSON, texts escaped as Go's {@code encoding/json} does. Keeps its own stack, so that deep
 * nesting cannot overflow the thread's.
 */
final class JsonWriter {
    static final JsonWriter PLAIN = new JsonWriter(false);
    static final JsonWriter SORTED = new JsonWriter(true);

    private static final int DEPTH_WITHOUT_STACK = 32;

    private final boolean sorted;
    private final @Nullable String[] escapes = new String[128];

    private JsonWriter(boolean sorted) {
        this.sorted = sorted;
        for (int ch = 0; ch < escapes.length; ch++) {
            boolean escaped = ch < ' ' || sorted && "<>&".indexOf(ch) >= 0;
            escapes[ch] = escaped ? String.format("\\u%04x", ch) : null;
        }
        escapes['\b'] = "\\b";
        escapes['\f'] = "\\f";
        escapes['\n'] = "\\n";
        escapes['\r'] = "\\r";
        escapes['\t'] = "\\t";
        escapes['"'] = "\\\"";
        escapes['\\'] = "\\\\";
    }

    void append(StringBuilder out, Value root) {
        append(out, root, 0);
    }

    private void append(StringBuilder out, Value value, int depth) {
        if (!(value instanceof Value.Array) && !(value instanceof Value.Struct)) {
            appendScalar(out, value);
        } else if (depth == DEPTH_WITHOUT_STACK) {
            appendDeep(out, value);
        } else if (value instanceof Value.Array array) {
            appendArray(out, array, depth + 1);
        } else {
            appendStruct(out, (Value.Struct) value, depth + 1);
        }
    }

    private void appendArray(StringBuilder out, Value.Array array, int depth) {
        List<Value> items = array.items();
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(out, items.get(i), depth);
        }
        out.append(']');
    }

    private void appendStruct(StringBuilder out, Value.Struct struct, int depth) {
        Keys keys = sorted ? null : struct.keys().orElse(null);
        out.append('{');
        if (keys == null) {
            int start = out.length();
            for (Map.Entry<String, Value> member : sorted ? struct.sortedMembers() : struct) {
                appendName(out, member.getKey(), out.length() == start);
                append(out, member.getValue(), depth);
            }
        } else {
            for (int i = 0; i < keys.size(); i++) {
                appendName(out, keys.name(i), i == 0);
                append(out, struct.valueAt(i), depth);
            }
        }
        out.append('}');
    }

    private void appendName(StringBuilder out, String name, boolean isFirst) {
        if (!isFirst) {
            out.append(',');
        }
        appendText(out, name);
        out.append(':');
    }

    private void appendDeep(StringBuilder out, Value root) {
        Deque<Open> stack = new ArrayDeque<>();
        stack.addLast(open(out, root));
        while (!stack.isEmpty()) {
            Open last = stack.getLast();
            if (last.members.hasNext()) {
                appendMember(out, last.members.next(), stack);
            } else {
                out.append(last.end);
                stack.removeLast();
            }
        }
    }

    /** Appends a text in quotes. */
    void appendText(StringBuilder out, String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                out.append(text, from, i).append(escape);
                from = i + 1;
            }
        }
        // Whole texts are copied at once, parts of them are not.
        (from == 0 ? out.append(text) : out.append(text, from, text.length())).append('"');
    }

    private @Nullable String escape(char ch) {
        if (ch < escapes.length) {
            return escapes[ch];
        }
        return switch (ch) {
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> null;
        };
    }

    private void appendMember(StringBuilder out, Object member, Deque<Open> stack) {
        char before = out.charAt(out.length() - 1);
        if (before != '{' && before != '[') {
            out.append(',');
        }
        Object value = member;
        if (member instanceof Map.Entry<?, ?> entry) {
            appendName(out, (String) entry.getKey(), true);
            value = entry.getValue();
        }
        if (value instanceof Value.Array || value instanceof Value.Struct) {
            stack.addLast(open(out, (Value) value));
        } else {
            appendScalar(out, (Value) value);
        }
    }

    private Open open(StringBuilder out, Value nested) {
        if (nested instanceof Value.Struct struct) {
            out.append('{');
            return new Open(sorted ? struct.sortedMembers().iterator() : struct.iterator(), '}');
        }
        out.append('[');
        return new Open(((Value.Array) nested).items().iterator(), ']');
    }

    private void appendScalar(StringBuilder out, Value value) {
        if (value instanceof Value.Text text) {
            appendText(out, text.text());
        } else if (value instanceof Value.Num num) {
            num.appendText(out);
        } else if (value instanceof Value.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    /** A container whose end has not been written yet. */
    private record Open(Iterator<?> members, char end) {}
}
