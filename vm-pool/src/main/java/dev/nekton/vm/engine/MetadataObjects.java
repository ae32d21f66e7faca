package dev.nekton.vm.engine;

import dev.nekton.Metadata;
import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Moves metadata of texts into a VM and back without a look at their names: messages of one kind have the same ones.
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

    /** Returns the object of these texts; empty when that takes another way. */
    Optional<ScriptObject> toJs(Metadata metadata) {
        ObjectLayout layout = layout(metadata.keys()).orElse(null);
        if (layout == null) {
            return Optional.empty();
        }
        DataObject made = layout.newObject();
        for (int i = 0; i < layout.size(); i++) {
            if (!(metadata.valueAt(i) instanceof Value.Text text)) {
                return Optional.empty();
            }
            layout.set(made, i, text.text());
        }
        return Optional.of(made);
    }

    /**
     * Returns the texts of an object that {@link #toJs} made and a script may have changed; empty when they are not all
     * texts, or that takes another way.
     *
     * @param before the metadata that it was made of
     * @param size is taken of
     */
    Optional<Metadata> fromJs(ScriptObject object, Metadata before, ResultSize size) {
        Known shape = object instanceof DataObject data ? known(data).orElse(null) : null;
        if (shape == null || !shape.layout().fits(object)) {
            return Optional.empty();
        }
        Value[] values = new Value[shape.layout().size()];
        for (int i = 0; i < values.length; i++) {
            if (!(shape.layout().get((DataObject) object, i) instanceof CharSequence text) || text.length() == 0) {
                return Optional.empty();
            }
            size.takeValue(text.length());
            String plain = text.toString();
            Value.Text value = value(plain, i, before);
            if (!value.text().equals(plain)) {
                return Optional.empty();
            }
            values[i] = value;
        }
        return Optional.of(Metadata.of(shape.keys(), values));
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
