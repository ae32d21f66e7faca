package dev.nekton.store;

import dev.nekton.Resources;
import java.time.Duration;

/**
 * The process's stores: those of one backend and name are one.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Stores {
    /**
     * How long a persistent store waits between two writings of its file. When the process is killed, what was put
     * longer ago than this and the time that a writing takes is there again.
     */
    public static final Duration WRITE_INTERVAL = Duration.ofSeconds(1);

    private static final OpenStores OPEN = new OpenStores();

    private Stores() {}

    /**
     * Returns the store of these settings: one that is open already where another user has it under the same backend
     * and name. Close it in the end; the last user's closing ends the store.
     *
     * @param user who will use it: named in errors; the first user's logger and clock serve the store
     * @throws StoreException when the file can't be used or is another store's, or when the store is open with other
     *     settings; the message says what to do
     */
    public static Store open(StoreSettings settings, Resources user) {
        return OPEN.open(settings, user);
    }
}
