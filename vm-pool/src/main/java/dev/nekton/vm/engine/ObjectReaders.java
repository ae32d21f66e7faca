package dev.nekton.vm.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * The readers of objects that come again and again. Making one takes longer than reading a few objects.
 *
 * <p><em>Not thread-safe:</em> one for each VM.
 */
final class ObjectReaders {
    /** So many shapes are remembered; members whose names are taken from data must not fill the memory. */
    private static final int REMEMBERED = 1000;

    private static final int WORTH_A_READER = 16;

    private final Map<PropertyMap, Shape> shapes = new HashMap<>();
    private @Nullable PropertyMap lastMap;
    private @Nullable ObjectReader lastReader;

    private static final class Shape {
        private int seen;
        private Optional<ObjectReader> reader = Optional.empty();
    }

    /** Returns the reader for an object; null when there is none. */
    @Nullable
    ObjectReader of(ScriptObject object) {
        if (object.getArray().length() > 0) {
            return null;
        }
        if (object.getMap() != lastMap) {
            ObjectReader reader = find(object);
            if (reader == null) {
                return null;
            }
            lastMap = object.getMap();
            lastReader = reader;
        }
        return lastReader;
    }

    private @Nullable ObjectReader find(ScriptObject object) {
        if (shapes.size() >= REMEMBERED) {
            shapes.clear();
        }
        Shape shape = shapes.computeIfAbsent(object.getMap(), map -> new Shape());
        if (shape.seen <= WORTH_A_READER && ++shape.seen == WORTH_A_READER) {
            shape.reader = ObjectReader.of(object);
        }
        return shape.reader.orElse(null);
    }
}
