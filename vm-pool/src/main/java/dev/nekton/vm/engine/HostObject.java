package dev.nekton.vm.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that scripts know, whose functions Java carries out on values.
 *
 * <p><em>Immutable;</em> its functions are called by many threads.
 *
 * @param functions the functions by their names, in order; each returns a JavaScript value made by {@link Values}
 * @param unlisted those of them that do not show when a script lists the object's members
 */
public record HostObject(Map<String, Function<Values, @Nullable Object>> functions, Set<String> unlisted) {
    /** Copies. */
    public HostObject {
        functions = new LinkedHashMap<>(functions);
        unlisted = Set.copyOf(unlisted);
    }

    /** Makes an object that lists all its functions. */
    public HostObject(Map<String, Function<Values, @Nullable Object>> functions) {
        this(functions, Set.of());
    }
}
