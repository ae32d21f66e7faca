package dev.nekton.vm.engine;

import dev.nekton.Metadata;
import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Moves metadata of texts, numbers and booleans into a VM and back without a look at their names: messages of one kind have the same ones.
 *
 * <p><em>Not thread-safe:</em> one for each VM.
 */
final class MetadataObjects {
    /** So many kinds of messages are remembered; names that are taken from data must not fill the memory. */
    private static final int REMEMBERED = 1000;

    private final Map<PropertyMap, Optional<Known>> known = new HashMap<>();
    private @Nullable Keys lastKeys;
    private Optional<ObjectLayout> lastLayout = Optional.empty();
    private @Nullable PropertyMap lastMap;
    private Optional<Known> lastKnown = Optional.empty();

    /** What is known of objects of one shape. */
    private record Known(ObjectLayout layout, Keys keys) {}

    /** Returns the object of these texts, numbers and booleans; empty when that takes another way. */
    Optional<ScriptObject> toJs(Metadata metadata) throws NumberRangeException {
        ObjectLayout layout = layout(metadata.keys()).orElse(null);
        if (layout == null) {
            return Optional.empty();
        }
        DataObject made = layout.newObject();
        for (int i = 0; i < layout.size(); i++) {
            Value value = metadata.valueAt(i);
            if (value instanceof Value.Array || value instanceof Value.Struct) {
                return Optional.empty();
            }
            layout.set(made, i, ToJs.value(value));
        }
        return Optional.of(made);
    }

    /**
     * Returns the texts of an object that {@link #toJs} made and a script may have changed; empty when there is more in it
     * than texts, numbers and booleans, or that takes another way.
     *
     * @param before the metadata that it was made of
     * @param textOf tells the text of a number or a boolean
     * @param size is taken of
     */
    Optional<Metadata> fromJs(ScriptObject object, Metadata before, Function<Value, String> textOf, ResultSize size) {
        Known shape = object instanceof DataObject data ? known(data).orElse(null) : null;
        if (shape == null || !shape.layout().fits(object)) {
            return Optional.empty();
        }
        Value[] values = new Value[shape.layout().size()];
        for (int i = 0; i < values.length; i++) {
            String text = text(shape.layout().get((DataObject) object, i), textOf);
            size.takeValue(text.length());
            Value.Text value = value(text, i, before);
            if (text.isEmpty() || !value.text().equals(text)) {
                return Optional.empty();
            }
            values[i] = value;
        }
        return Optional.of(Metadata.of(shape.keys(), values));
    }

    /** Returns whether an object that {@link #fromJs} read holds texts only. */
    boolean isOfTexts(ScriptObject object) {
        DataObject data = (DataObject) object;
        ObjectLayout layout = known(data).orElseThrow().layout();
        for (int i = 0; i < layout.size(); i++) {
            Object member = layout.get(data, i);
            if (!(member instanceof String || member instanceof ConsString)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a member's text; an empty one when it has to be read in another way. */
    private static String text(@Nullable Object member, Function<Value, String> textOf) {
        if (member instanceof String text) {
            return text;
        }
        if (member instanceof ConsString text) {
            return text.toString();
        }
        if (member instanceof Boolean bool) {
            return textOf.apply(Value.of(bool.booleanValue()));
        }
        if (member instanceof Number number && Double.isFinite(number.doubleValue())) {
            return textOf.apply(Value.of(number.doubleValue()));
        }
        return "";
    }

    private static Value.Text value(String text, int index, Metadata before) {
        if (index < before.size()
                && before.valueAt(index) instanceof Value.Text same
                && same.text().equals(text)) {
            return same;
        }
        return Value.of(text);
    }

    private Optional<ObjectLayout> layout(Keys keys) {
        if (keys != lastKeys) {
            lastLayout = Layouts.of(keys);
            lastKeys = keys;
        }
        return lastLayout;
    }

    private Optional<Known> known(DataObject object) {
        if (object.getMap() != lastMap) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            lastKnown = known.computeIfAbsent(
                    object.getMap(),
                    map -> ObjectLayout.of(object).map(layout -> new Known(layout, Keys.ofMetadata(layout.names()))));
            lastMap = object.getMap();
        }
        return lastKnown;
    }
}
