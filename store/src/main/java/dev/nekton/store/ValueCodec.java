package dev.nekton.store;

import dev.nekton.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/**
 * Values as bytes, each one back as it was: JSON would lose NaN and the infinities, which caches hold as well.
 *
 * <p>A tag, then the content; a length or count takes seven bits of each byte, the lowest first. Keeps its own stack, so
 * that deep nesting cannot overflow the thread's.
 */
final class ValueCodec {
    static final byte NULL = 0;
    static final byte FALSE = 1;
    static final byte TRUE = 2;
    static final byte NUMBER = 3;
    static final byte TEXT = 4;
    static final byte ARRAY = 5;
    static final byte STRUCT = 6;

    private ValueCodec() {}

    static void write(Value root, ByteArrayOutputStream out) {
        Deque<Iterator<?>> open = new ArrayDeque<>();
        begin(root, out, open);
        while (!open.isEmpty()) {
            Iterator<?> members = open.getLast();
            if (members.hasNext()) {
                writeMember(members.next(), out, open);
            } else {
                open.removeLast();
            }
        }
    }

    /** Reads one value, from the buffer's position on. */
    static Value read(ByteBuffer in) {
        return new ValueReader(in).read();
    }

    static int readCount(ByteBuffer in) {
        int count = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            count |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return count;
    }

    static String readText(ByteBuffer in) {
        byte[] utf8 = new byte[readCount(in)];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void writeMember(Object member, ByteArrayOutputStream out, Deque<Iterator<?>> open) {
        if (member instanceof Map.Entry<?, ?> named) {
            writeText((String) named.getKey(), out);
            begin((Value) named.getValue(), out, open);
        } else {
            begin((Value) member, out, open);
        }
    }

    private static void begin(Value value, ByteArrayOutputStream out, Deque<Iterator<?>> open) {
        if (value instanceof Value.Struct struct) {
            out.write(STRUCT);
            writeCount(struct.members().size(), out);
            open.addLast(struct.iterator());
        } else if (value instanceof Value.Array array) {
            out.write(ARRAY);
            writeCount(array.items().size(), out);
            open.addLast(array.items().iterator());
        } else {
            writeScalar(value, out);
        }
    }

    private static void writeScalar(Value value, ByteArrayOutputStream out) {
        if (value instanceof Value.Text text) {
            out.write(TEXT);
            writeText(text.text(), out);
        } else if (value instanceof Value.Num number) {
            out.write(NUMBER);
            writeText(number.plainText(), out);
        } else if (value instanceof Value.Bool bool) {
            out.write(bool.value() ? TRUE : FALSE);
        } else {
            out.write(NULL);
        }
    }

    private static void writeText(String text, ByteArrayOutputStream out) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeCount(utf8.length, out);
        out.writeBytes(utf8);
    }

    private static void writeCount(int count, ByteArrayOutputStream out) {
        int rest = count;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
