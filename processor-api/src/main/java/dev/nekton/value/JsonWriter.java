package dev.nekton.value;

import java.nio.charset.StandardCharsets;
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

    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    private static final byte[] LINE_SEPARATOR = "\u2028".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ESCAPED_LINE_SEPARATOR = ascii("\\u2028");
    private static final byte[] ESCAPED_PARAGRAPH_SEPARATOR = ascii("\\u2029");

    private final boolean sorted;

    /** What is written for each character of ASCII; null for those that stand as they are. */
    private final byte @Nullable [][] escapes = new byte[128][];

    private JsonWriter(boolean sorted) {
        this.sorted = sorted;
        for (int ch = 0; ch < escapes.length; ch++) {
            boolean escaped = ch < ' ' || sorted && "<>&".indexOf(ch) >= 0;
            escapes[ch] = escaped ? ascii(String.format("\\u%04x", ch)) : null;
        }
        escapes['\b'] = ascii("\\b");
        escapes['\f'] = ascii("\\f");
        escapes['\n'] = ascii("\\n");
        escapes['\r'] = ascii("\\r");
        escapes['\t'] = ascii("\\t");
        escapes['"'] = ascii("\\\"");
        escapes['\\'] = ascii("\\\\");
    }

    void write(Value root, JsonOutput out) {
        write(root, out, 0);
    }

    private void write(Value value, JsonOutput out, int depth) {
        if (!(value instanceof Value.Array) && !(value instanceof Value.Struct)) {
            writeScalar(value, out);
        } else if (depth == DEPTH_WITHOUT_STACK) {
            writeDeep(value, out);
        } else if (value instanceof Value.Array array) {
            writeArray(array, out, depth + 1);
        } else {
            writeStruct((Value.Struct) value, out, depth + 1);
        }
    }

    private void writeArray(Value.Array array, JsonOutput out, int depth) {
        List<Value> items = array.items();
        out.write('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            write(items.get(i), out, depth);
        }
        out.write(']');
    }

    private void writeStruct(Value.Struct struct, JsonOutput out, int depth) {
        Keys keys = sorted ? null : struct.keys().orElse(null);
        out.write('{');
        if (keys == null) {
            boolean isFirst = true;
            for (Map.Entry<String, Value> member : sorted ? struct.sortedMembers() : struct) {
                writeName(member.getKey(), out, isFirst);
                write(member.getValue(), out, depth);
                isFirst = false;
            }
        } else {
            byte[][] names = keys.quoted();
            for (int i = 0; i < names.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.write(names[i]).write(':');
                write(struct.valueAt(i), out, depth);
            }
        }
        out.write('}');
    }

    private void writeName(String name, JsonOutput out, boolean isFirst) {
        if (!isFirst) {
            out.write(',');
        }
        writeText(name, out);
        out.write(':');
    }

    private void writeScalar(Value value, JsonOutput out) {
        if (value instanceof Value.Text text) {
            writeText(text.text(), out);
        } else if (value instanceof Value.Num num) {
            num.write(out);
        } else if (value instanceof Value.Bool bool) {
            out.write(bool.value() ? TRUE : FALSE);
        } else {
            out.write(NULL);
        }
    }

    private void writeText(String text, JsonOutput out) {
        out.write('"');
        if (isPlain(text)) {
            out.writeAscii(text);
        } else {
            writeEscaped(text.getBytes(StandardCharsets.UTF_8), out);
        }
        out.write('"');
    }

    private boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= escapes.length || escapes[c] != null) {
                return false;
            }
        }
        return true;
    }

    private void writeEscaped(byte[] utf8, JsonOutput out) {
        int from = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte[] escape = utf8[i] >= 0 ? escapes[utf8[i]] : separator(utf8, i);
            if (escape != null) {
                out.write(utf8, from, i);
                out.write(escape);
                from = i + (utf8[i] >= 0 ? 1 : LINE_SEPARATOR.length);
            }
        }
        out.write(utf8, from, utf8.length);
    }

    /** Returns the escape of U+2028 or U+2029 where one of them begins. */
    private static byte @Nullable [] separator(byte[] utf8, int at) {
        if (utf8[at] != LINE_SEPARATOR[0] || utf8[at + 1] != LINE_SEPARATOR[1]) {
            return null;
        }
        int last = utf8[at + 2] - LINE_SEPARATOR[2];
        return last == 0 ? ESCAPED_LINE_SEPARATOR : last == 1 ? ESCAPED_PARAGRAPH_SEPARATOR : null;
    }

    private void writeDeep(Value root, JsonOutput out) {
        Deque<Open> stack = new ArrayDeque<>();
        stack.addLast(open(root, out));
        while (!stack.isEmpty()) {
            Open last = stack.getLast();
            if (last.members.hasNext()) {
                writeMember(last.members.next(), out, stack);
            } else {
                out.write(last.end);
                stack.removeLast();
            }
        }
    }

    private void writeMember(Object member, JsonOutput out, Deque<Open> stack) {
        if (out.last() != '{' && out.last() != '[') {
            out.write(',');
        }
        Object value = member;
        if (member instanceof Map.Entry<?, ?> entry) {
            writeName((String) entry.getKey(), out, true);
            value = entry.getValue();
        }
        if (value instanceof Value.Array || value instanceof Value.Struct) {
            stack.addLast(open((Value) value, out));
        } else {
            writeScalar((Value) value, out);
        }
    }

    private Open open(Value nested, JsonOutput out) {
        if (nested instanceof Value.Struct struct) {
            out.write('{');
            return new Open(sorted ? struct.sortedMembers().iterator() : struct.iterator(), '}');
        }
        out.write('[');
        return new Open(((Value.Array) nested).items().iterator(), ']');
    }

    /** A container whose end has not been written yet. */
    private record Open(Iterator<?> members, char end) {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
