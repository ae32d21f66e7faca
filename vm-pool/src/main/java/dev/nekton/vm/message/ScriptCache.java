package dev.nekton.vm.message;

import dev.nekton.store.Store;
import dev.nekton.store.StoreException;
import dev.nekton.value.Value;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.HostObject;
import dev.nekton.vm.engine.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The scripts' {@code cache}: {@code get}, {@code set}, {@code exists}, {@code delete} and {@code update}. What goes in
 * and comes out is a copy. One for all VMs and stages of a processor, on a store that other processors may share.
 *
 * <p><em>Thread-safe.</em>
 */
final class ScriptCache {
    private final Store store;
    private final Logger logger;

    ScriptCache(Store store, Logger logger) {
        this.store = store;
        this.logger = logger;
    }

    HostObject functions() {
        Map<String, Function<Values, @Nullable Object>> functions = new LinkedHashMap<>();
        functions.put("set", this::set);
        functions.put("get", this::get);
        functions.put("exists", arguments -> store.contains(arguments.key(0)));
        functions.put("delete", this::delete);
        functions.put("update", this::update);
        functions.replaceAll((name, body) -> arguments -> call("cache." + name, body, arguments));
        // Scripts that list the cache's members, on the reference, find the four that it has.
        return new HostObject(functions, Set.of("update"));
    }

    /** {@code keys(prefix)}: what follows the prefix in the keys that begin with it, sorted. */
    @Nullable
    Object keys(Values arguments) {
        return call("keys", this::keysWith, arguments);
    }

    /** What is wrong is an Error that the script can catch. */
    private @Nullable Object call(String name, Function<Values, @Nullable Object> body, Values arguments) {
        if (store.isUpdating()) {
            throw arguments.error(
                    name + " can't be called inside the function of cache.update; that function gets the old"
                            + " value and returns the new one");
        }
        StackRoom.require();
        try {
            return body.apply(arguments);
        } catch (StoreException e) {
            throw arguments.error(name + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Object keysWith(Values arguments) {
        String prefix = arguments.key(0);
        return arguments.result(new Value.Array(store.keysWith(prefix).stream()
                .sorted()
                .<Value>map(key -> Value.of(key.substring(prefix.length())))
                .toList()));
    }

    private @Nullable Object get(Values arguments) {
        String key = arguments.key(0);
        Optional<Value> value = store.get(key);
        if (value.isEmpty()) {
            logger.debug("cache.get: key \"{}\" not found", key);
            return arguments.nothing();
        }
        return arguments.result(value.get());
    }

    private Object set(Values arguments) {
        String key = arguments.key(0);
        if (isKey(key, "set")) {
            store.put(key, arguments.value(1, FromJs.Mode.ANY_NUMBER));
        }
        return arguments.nothing();
    }

    private Object delete(Values arguments) {
        String key = arguments.key(0);
        if (isKey(key, "delete")) {
            store.remove(key);
        }
        return arguments.nothing();
    }

    private @Nullable Object update(Values arguments) {
        arguments.requireFunction(1, "cache.update needs a function (old, exists) that returns the new value");
        String key = arguments.key(0);
        if (!isKey(key, "update")) {
            return arguments.nothing();
        }
        return arguments.result(store.update(key, old -> next(arguments, old)));
    }

    private static Value next(Values arguments, Optional<Value> old) {
        Object known = old.isPresent() ? arguments.result(old.get()) : arguments.nothing();
        return arguments.call(1, FromJs.Mode.ANY_NUMBER, known, old.isPresent());
    }

    private boolean isKey(String key, String function) {
        if (key.isEmpty()) {
            logger.error("cache.{} failed: cache: key must not be empty", function);
        }
        return !key.isEmpty();
    }
}
