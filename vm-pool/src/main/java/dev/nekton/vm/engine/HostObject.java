package dev.nekton.vm.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that scripts know, whose functions Java carries out on values.
 *
 * <p><em>Immutable;</em> its functions are called by many threads.
 *
 * @param functions the functions by their names, in order; each returns a JavaScript value made by {@link Values}
 */
public record HostObject(Map<String, Function<Values, @Nullable Object>> functions) {
    /** Copies. */
    public HostObject {
        functions = new LinkedHashMap<>(functions);
    }
}
