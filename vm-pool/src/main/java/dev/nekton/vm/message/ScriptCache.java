package dev.nekton.vm.message;

import dev.nekton.value.Value;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.HostObject;
import dev.nekton.vm.engine.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The scripts' {@code cache}: {@code get}, {@code set}, {@code exists} and {@code delete}. What goes in and comes out is
 * a copy. One for all VMs and stages of a processor.
 *
 * <p><em>Thread-safe.</em>
 */
final class ScriptCache {
    private final Map<String, Value> entries = new ConcurrentHashMap<>();
    private final Logger logger;

    ScriptCache(Logger logger) {
        this.logger = logger;
    }

    HostObject functions() {
        Map<String, Function<Values, @Nullable Object>> functions = new LinkedHashMap<>();
        functions.put("set", this::set);
        functions.put("get", this::get);
        functions.put("exists", arguments -> entries.containsKey(arguments.key(0)));
        functions.put("delete", this::delete);
        return new HostObject(functions);
    }

    /** {@code keys(prefix)}: what follows the prefix in the keys that begin with it. */
    @Nullable
    Object keys(Values arguments) {
        String prefix = arguments.key(0);
        return arguments.result(new Value.Array(entries.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .<Value>map(key -> Value.of(key.substring(prefix.length())))
                .toList()));
    }

    private @Nullable Object get(Values arguments) {
        String key = arguments.key(0);
        Value value = entries.get(key);
        if (value == null) {
            logger.debug("cache.get: key \"{}\" not found", key);
            return arguments.nothing();
        }
        return arguments.result(value);
    }

    private Object set(Values arguments) {
        String key = arguments.key(0);
        if (key.isEmpty()) {
            logger.error("cache.set failed: cache: key must not be empty");
        } else {
            entries.put(key, arguments.value(1, FromJs.Mode.ANY_NUMBER));
        }
        return arguments.nothing();
    }

    private Object delete(Values arguments) {
        String key = arguments.key(0);
        if (key.isEmpty()) {
            logger.error("cache.delete failed: cache: key must not be empty");
        } else {
            entries.remove(key);
        }
        return arguments.nothing();
    }
}
