package dev.nekton.nodered;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/**
 * The environment variables that a function may read, as they were when the processor was made.
 *
 * <p><em>Thread-safe.</em>
 */
final class ListedVariables {
    /** Names come from scripts: after that many, no more are told of. */
    private static final int MOST_TOLD = 100;

    private final Set<String> listed;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Logger logger;

    ListedVariables(List<String> names, Environment environment, Logger logger) {
        this.listed = Set.copyOf(names);
        this.logger = logger;
        for (String name : names) {
            String value = environment.get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
    }

    /** Returns the variable's value; empty when it is not set, or not listed, which is logged once. */
    Optional<String> get(String name) {
        if (!listed.contains(name) && told.size() < MOST_TOLD && told.add(name)) {
            logger.warn(
                    "env.get: \"{}\" is not listed and gives undefined; list it in the field env to let the function"
                            + " read it",
                    name);
        }
        return Optional.ofNullable(values.get(name));
    }
}
