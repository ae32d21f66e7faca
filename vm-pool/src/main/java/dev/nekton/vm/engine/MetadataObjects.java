package dev.nekton.vm.engine;

import dev.nekton.Metadata;
import dev.nekton.MetadataKeys;
import dev.nekton.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** VMs run the same code, which is fast where it meets objects of the same shape. */
    private static final Map<MetadataKeys, Optional<ObjectLayout>> LAYOUTS = new ConcurrentHashMap<>();

    private final Map<PropertyMap, Optional<Known>> known = new HashMap<>();
    private @Nullable MetadataKeys lastKeys;
    private Optional<ObjectLayout> lastLayout = Optional.empty();
    private @Nullable PropertyMap lastMap;
    private Optional<Known> lastKnown = Optional.empty();

    /** What is known of objects of one shape. */
    private record Known(ObjectLayout layout, MetadataKeys keys) {}

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
            Value.Text value = value(text, i, before);
            if (!value.text().contentEquals(text)) {
                return Optional.empty();
            }
            values[i] = value;
        }
        return Optional.of(Metadata.of(shape.keys(), values));
    }

    private static Value.Text value(CharSequence text, int index, Metadata before) {
        if (index < before.size() && before.valueAt(index) instanceof Value.Text same && same.text() == text) {
            return same;
        }
        return Value.of(text.toString());
    }

    private Optional<ObjectLayout> layout(MetadataKeys keys) {
        if (keys != lastKeys) {
            forgetWhenFull(LAYOUTS);
            lastLayout = LAYOUTS.computeIfAbsent(keys, made -> ObjectLayout.of(made.names()));
            lastKeys = keys;
        }
        return lastLayout;
    }

    private Optional<Known> known(DataObject object) {
        if (object.getMap() != lastMap) {
            forgetWhenFull(known);
            lastKnown = known.computeIfAbsent(
                    object.getMap(),
                    map -> ObjectLayout.of(object).map(layout -> new Known(layout, MetadataKeys.of(layout.names()))));
            lastMap = object.getMap();
        }
        return lastKnown;
    }

    private static void forgetWhenFull(Map<?, ?> map) {
        if (map.size() >= REMEMBERED) {
            map.clear();
        }
    }
}
