package dev.nekton.testkit.cases;

import dev.nekton.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed reads of one JSON object. A member that is null counts as absent. */
record JsonObject(String name, Map<String, Value> members) {

    static JsonObject of(String name, Value value) {
        if (value instanceof Value.Struct struct) {
            return new JsonObject(name, struct.members());
        }
        throw new ShapeException(name + " must be an object");
    }

    static List<Value> items(String name, Value value) {
        if (value instanceof Value.Array array) {
            return array.items();
        }
        throw new ShapeException(name + " must be a list");
    }

    Optional<Value> optional(String member) {
        return Optional.ofNullable(members.get(member)).filter(value -> !(value instanceof Value.Null));
    }

    /** Returns a member that must be there, but may be null. */
    Value value(String member) {
        return Optional.ofNullable(members.get(member))
                .orElseThrow(() -> new ShapeException(name + " has no \"" + member + "\""));
    }

    String text(String member) {
        if (value(member) instanceof Value.Text text) {
            return text.text();
        }
        throw new ShapeException(name + ": \"" + member + "\" must be a string");
    }

    JsonObject object(String member) {
        return of("\"" + member + "\"", value(member));
    }

    List<Value> list(String member) {
        return items("\"" + member + "\"", value(member));
    }

    /** The JSON is of another shape than a recorded case. */
    static final class ShapeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ShapeException(String reason) {
            super(reason);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
