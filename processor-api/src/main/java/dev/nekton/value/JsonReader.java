package dev.nekton.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one value from a token stream. Keeps its own stack, so that deep nesting cannot overflow the thread's. */
final class JsonReader {
    private final JsonParser parser;
    private final Deque<Open> open = new ArrayDeque<>();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Value read(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new NotJsonException("EOF");
        }
        return token.isScalarValue() ? scalar(parser, token) : new JsonReader(parser).readNested(token);
    }

    static <T extends JsonMembers> T readMembers(JsonParser parser, T members) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new NotJsonException(first == null ? "EOF" : "expected an object");
        }
        String name = parser.nextFieldName();
        while (name != null) {
            members.member(name, read(parser));
            name = parser.nextFieldName();
        }
        return members;
    }

    private Value readNested(JsonToken first) throws IOException {
        JsonToken token = first;
        while (true) {
            Value complete = accept(token);
            if (complete != null) {
                if (open.isEmpty()) {
                    return complete;
                }
                open.getLast().add(complete);
            }
            token = parser.nextToken();
            if (token == null) {
                throw new NotJsonException("unexpected end of JSON input");
            }
        }
    }

    /** Returns the value that this token completes, null when it opens or names one. */
    private @Nullable Value accept(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> open.addLast(new OpenObject());
            case START_ARRAY -> open.addLast(new OpenArray());
            case FIELD_NAME -> open.getLast().name(parser.currentName());
            case END_OBJECT, END_ARRAY -> {
                return open.removeLast().close();
            }
            default -> {
                return scalar(parser, token);
            }
        }
        return null;
    }

    private static Value scalar(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.Num.ofLiteral(parser.getText());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.ofNull();
            default -> throw new NotJsonException("unexpected " + token);
        };
    }

    /** A container whose end has not been read yet. */
    private interface Open {
        default void name(String name) {
            throw new IllegalStateException("a name outside an object: " + name);
        }

        void add(Value value);

        Value close();
    }

    private static final class OpenArray implements Open {
        private final List<Value> items = new ArrayList<>();

        @Override
        public void add(Value value) {
            items.add(value);
        }

        @Override
        public Value close() {
            return new Value.Array(items);
        }
    }

    private static final class OpenObject implements Open {
        private final StructBuilder members = Value.Struct.builder();
        private String name = "";

        @Override
        public void name(String next) {
            name = next;
        }

        @Override
        public void add(Value value) {
            members.set(name, value);
        }

        @Override
        public Value close() {
            return members.build();
        }
    }
}
