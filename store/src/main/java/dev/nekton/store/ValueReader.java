package dev.nekton.store;

import dev.nekton.value.StructBuilder;
import dev.nekton.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads one value that {@link ValueCodec} wrote. */
final class ValueReader {
    private final ByteBuffer in;
    private final Deque<Open> open = new ArrayDeque<>();

    ValueReader(ByteBuffer in) {
        this.in = in;
    }

    Value read() {
        while (true) {
            byte tag = in.get();
            if (tag == ValueCodec.ARRAY) {
                open.addLast(new OpenArray(ValueCodec.readCount(in)));
            } else if (tag == ValueCodec.STRUCT) {
                open.addLast(new OpenStruct(ValueCodec.readCount(in)));
            } else if (open.isEmpty()) {
                return scalar(tag);
            } else {
                open.getLast().add(scalar(tag));
            }
            while (open.getLast().isFull()) {
                Value closed = open.removeLast().close();
                if (open.isEmpty()) {
                    return closed;
                }
                open.getLast().add(closed);
            }
            open.getLast().beginMember();
        }
    }

    private Value scalar(byte tag) {
        return switch (tag) {
            case ValueCodec.NULL -> Value.ofNull();
            case ValueCodec.FALSE -> Value.of(false);
            case ValueCodec.TRUE -> Value.of(true);
            case ValueCodec.NUMBER -> Value.Num.ofLiteral(ValueCodec.readText(in));
            case ValueCodec.TEXT -> Value.of(ValueCodec.readText(in));
            default -> throw new Reason.DamageException("no value begins with " + tag);
        };
    }

    /** A container some of whose members have not been read yet. */
    private abstract static class Open {
        private int missing;

        Open(int count) {
            this.missing = count;
        }

        final boolean isFull() {
            return missing == 0;
        }

        final void add(Value value) {
            missing--;
            take(value);
        }

        abstract void beginMember();

        abstract void take(Value value);

        abstract Value close();
    }

    private static final class OpenArray extends Open {
        private final List<Value> items = new ArrayList<>();

        OpenArray(int count) {
            super(count);
        }

        @Override
        void beginMember() {}

        @Override
        void take(Value value) {
            items.add(value);
        }

        @Override
        Value close() {
            return new Value.Array(items);
        }
    }

    private final class OpenStruct extends Open {
        private final StructBuilder members = Value.Struct.builder();
        private String name = "";

        OpenStruct(int count) {
            super(count);
        }

        @Override
        void beginMember() {
            name = ValueCodec.readText(in);
        }

        @Override
        void take(Value value) {
            members.set(name, value);
        }

        @Override
        Value close() {
            return members.build();
        }
    }
}
