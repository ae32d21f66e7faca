package dev.nekton.stream;

import dev.nekton.Metadata;
import dev.nekton.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping that is ready to run. <em>Immutable.</em> */
final class Mapping {
    private final String path;
    private final Metadata metadata;
    private final int script;
    private final int[] sources;
    private final byte @Nullable [] constant;

    private Mapping(String path, Metadata metadata, int script, int[] sources, byte @Nullable [] constant) {
        this.path = path;
        this.metadata = metadata;
        this.script = script;
        this.sources = sources;
        this.constant = constant;
    }

    /**
     * Returns a mapping whose expression is run each time.
     *
     * @param path its virtual path
     * @param topic its output's topic
     * @param script its expression's number
     * @param sources the places of the sources that it depends on, in the order of the expression's parameters
     */
    static Mapping of(String path, String topic, int script, int[] sources) {
        return new Mapping(path, Metadata.of(Map.of(OutputMetadata.TOPIC, topic)), script, sources, null);
    }

    /** Returns the same with a value, as JSON, that never changes. */
    Mapping withConstant(Value value) {
        return new Mapping(path, metadata, script, sources, OutputPayload.json(value));
    }

    String path() {
        return path;
    }

    /** Returns the metadata of an output that has nothing but its topic. */
    Metadata metadata() {
        return metadata;
    }

    int script() {
        return script;
    }

    int[] sources() {
        return sources;
    }

    /** Returns the value that never changes, as JSON; null when the expression is to be run. */
    byte @Nullable [] constant() {
        return constant;
    }

    /** Returns whether it depends on no source. */
    boolean isStatic() {
        return sources.length == 0;
    }

    /** Returns whether it depends on one of these sources. */
    boolean dependsOnAny(int[] places) {
        for (int place : places) {
            for (int source : sources) {
                if (source == place) {
                    return true;
                }
            }
        }
        return false;
    }
}
