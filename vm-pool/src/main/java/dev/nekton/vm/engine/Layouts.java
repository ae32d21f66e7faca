package dev.nekton.vm.engine;

import dev.nekton.value.Keys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The layouts of objects that Java makes, one for each shared key set: VMs run the same code, which is fast where it meets
 * objects of the same shape.
 *
 * <p><em>Thread-safe.</em>
 */
final class Layouts {
    private static final Map<Keys, Optional<ObjectLayout>> KNOWN = new ConcurrentHashMap<>();

    private Layouts() {}

    /** Returns the layout of objects with these members, from within a VM; empty where they have to be made in another way. */
    static Optional<ObjectLayout> of(Keys keys) {
        if (!keys.isShared()) {
            return Optional.empty();
        }
        Optional<ObjectLayout> known = KNOWN.get(keys);
        return known != null ? known : KNOWN.computeIfAbsent(keys, made -> ObjectLayout.of(made.names()));
    }
}
