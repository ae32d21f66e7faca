package dev.nekton.vm.engine;

import dev.nekton.value.Value;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Prints values as Go's {@code %v} does: {@code [a 1]}, {@code map[k:v]}, and {@code <nil>} for null. */
final class GoText {
    private GoText() {}

    static String of(Value value) {
        if (value instanceof Value.Array array) {
            return list(array.items());
        }
        if (value instanceof Value.Struct struct) {
            return map(struct.sortedMembers());
        }
        return value instanceof Value.Null ? "<nil>" : value.plainText();
    }

    private static String list(List<Value> items) {
        StringJoiner text = new StringJoiner(" ", "[", "]");
        items.forEach(item -> text.add(of(item)));
        return text.toString();
    }

    private static String map(List<Map.Entry<String, Value>> members) {
        StringJoiner text = new StringJoiner(" ", "map[", "]");
        members.forEach(member -> text.add(member.getKey() + ":" + of(member.getValue())));
        return text.toString();
    }
}
