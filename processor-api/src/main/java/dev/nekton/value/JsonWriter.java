package dev.nekton.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as compact JSON, texts escaped as Go's {@code encoding/json} does. Keeps its own stack, so that deep
 * nesting cannot overflow the thread's.
 */
final class JsonWriter {
    static final JsonWriter PLAIN = new JsonWriter(false);
    static final JsonWriter SORTED = new JsonWriter(true);

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
        if (!(root instanceof Value.Array) && !(root instanceof Value.Struct)) {
            appendScalar(out, root);
            return;
        }
        Deque<Open> stack = new ArrayDeque<>(4);
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
            appendText(out, (String) entry.getKey());
            out.append(':');
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
            out.append(num.plainText());
        } else if (value instanceof Value.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    /** A container whose end has not been written yet. */
    private record Open(Iterator<?> members, char end) {}
}
