package dev.nekton.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Estimates how much memory values take; keeps its own stack, so that deep nesting cannot overflow the thread's. */
public final class Footprint {
    private static final int OBJECT_BYTES = 48;

    private Footprint() {}

    /** Returns about how many bytes of memory {@code value} takes. */
    public static long of(Value value) {
        if (value instanceof Value.Array || value instanceof Value.Struct) {
            return ofNested(value);
        }
        boolean hasText = value instanceof Value.Text || value instanceof Value.Num;
        return OBJECT_BYTES + (hasText ? (long) value.plainText().length() : 0);
    }

    private static long ofNested(Value root) {
        Deque<Value> open = new ArrayDeque<>();
        open.push(root);
        long sum = 0;
        while (!open.isEmpty()) {
            Value value = open.pop();
            if (value instanceof Value.Array array) {
                array.items().forEach(open::push);
                sum += OBJECT_BYTES;
            } else if (value instanceof Value.Struct struct) {
                sum += OBJECT_BYTES;
                for (Map.Entry<String, Value> member : struct) {
                    open.push(member.getValue());
                    sum += OBJECT_BYTES + member.getKey().length();
                }
            } else {
                sum += of(value);
            }
        }
        return sum;
    }
}
