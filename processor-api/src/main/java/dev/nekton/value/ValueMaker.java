package dev.nekton.value;

import java.util.Arrays;
import java.util.List;

/** Makes {@link Value}s of a JSON document. <em>Immutable.</em> */
final class ValueMaker implements JsonMaker<Value> {
    static final ValueMaker INSTANCE = new ValueMaker();

    private ValueMaker() {}

    @Override
    public Value ofNull() {
        return Value.ofNull();
    }

    @Override
    public Value of(boolean value) {
        return Value.of(value);
    }

    @Override
    public Value of(String text) {
        return Value.ofWellFormed(text);
    }

    @Override
    public Value of(Value.Num number) {
        return number;
    }

    @Override
    public Value[] array(int length) {
        return new Value[length];
    }

    @Override
    public Value list(Value[] items, int size) {
        return new Value.Array(List.of(exact(items, size)));
    }

    @Override
    public Value object(Keys keys, Value[] members) {
        return Value.Struct.of(keys, exact(members, keys.size()));
    }

    private static Value[] exact(Value[] values, int size) {
        return values.length == size ? values : Arrays.copyOf(values, size);
    }
}
