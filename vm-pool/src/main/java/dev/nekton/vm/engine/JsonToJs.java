package dev.nekton.vm.engine;

import dev.nekton.value.JsonMaker;
import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;

/** Makes JavaScript values of JSON, as {@link ToJs} makes them of values, in the global that the thread has entered. */
final class JsonToJs implements JsonMaker<@Nullable Object> {
    static final JsonToJs INSTANCE = new JsonToJs();

    private JsonToJs() {}

    @Override
    public @Nullable Object ofNull() {
        return null;
    }

    @Override
    public Object of(boolean value) {
        return value;
    }

    @Override
    public Object of(String text) {
        return text;
    }

    @Override
    public Object of(Value.Num number) {
        return ToJs.number(number.value());
    }

    @Override
    public @Nullable Object[] array(int length) {
        return new Object[length];
    }

    @Override
    public Object list(@Nullable Object[] items, int size) {
        return Global.allocate(items.length == size ? items : Arrays.copyOf(items, size));
    }

    @Override
    public Object object(Keys keys, @Nullable Object[] members) {
        ObjectLayout layout = Layouts.of(keys).orElse(null);
        return layout == null ? ToJs.object(named(keys, members)) : layout.newObject(members);
    }

    private static Map<String, @Nullable Object> named(Keys keys, @Nullable Object[] members) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            named.put(keys.name(i), members[i]);
        }
        return named;
    }
}
