package dev.nekton.store;

import dev.nekton.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stores that are open: who uses which, and which files they have.
 *
 * <p><em>Thread-safe.</em> Opening and closing wait for each other, so that a file is free when its store is closed.
 */
final class OpenStores {
    private final Map<String, InUse> named = new HashMap<>();
    private final Map<Path, String> files = new HashMap<>();

    synchronized Store open(StoreSettings settings, Resources user) {
        InUse known = settings.isPrivate() ? null : named.get(id(settings));
        if (known != null) {
            requireSame(known, settings, user);
        }
        InUse store = known == null ? start(settings, user) : known;
        store.users++;
        return new Store(store.shared, () -> leave(store));
    }

    private InUse start(StoreSettings settings, Resources user) {
        Path file = settings.path().map(OpenStores::canonical).orElse(null);
        String owner = file == null ? null : files.get(file);
        if (owner != null) {
            throw new StoreException(settings.path().orElseThrow() + " is the file of another store here, that of "
                    + owner + "; give each its own path, or both the same name and settings to share one");
        }
        InUse store = new InUse(settings, nameOf(user), file, shared(settings, user));
        if (!settings.isPrivate()) {
            named.put(id(settings), store);
        }
        if (file != null) {
            files.put(file, store.firstUser + (settings.isPrivate() ? "" : " (name " + settings.name() + ")"));
        }
        return store;
    }

    private synchronized void leave(InUse store) {
        store.users--;
        if (store.users > 0) {
            return;
        }
        named.remove(id(store.settings), store);
        try {
            store.shared.close();
        } finally {
            if (store.file != null) {
                files.remove(store.file);
            }
        }
    }

    private static SharedStore shared(StoreSettings settings, Resources user) {
        Bounds bounds = new Bounds(settings.maxEntries(), settings.maxBytes(), settings.ttl());
        return settings.path()
                .map(path -> SharedStore.inFile(path, bounds, user.logger(), user.clock()))
                .orElseGet(() -> SharedStore.inMemory(bounds, user.clock()));
    }

    private static void requireSame(InUse known, StoreSettings settings, Resources user) {
        String differences = known.settings.differences(settings);
        if (!differences.isEmpty()) {
            throw new StoreException(
                    "the " + settings.backend() + " store " + settings.name() + " is open with other settings: "
                            + differences + " (first in " + known.firstUser + ", then in " + nameOf(user)
                            + "); give both the same settings, or one of them another name");
        }
    }

    private static String id(StoreSettings settings) {
        return settings.backend() + " " + settings.name();
    }

    private static String nameOf(Resources user) {
        if (!user.label().isEmpty()) {
            return user.label();
        }
        return user.path().isEmpty() ? "a user without a label" : user.path();
    }

    /** Returns the one path of a file, by whichever links it is named. */
    private static Path canonical(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path folder = absolute.getParent();
            return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(path.getFileName()) : absolute;
        } catch (IOException e) {
            return absolute;
        }
    }

    /** A store and how many use it. */
    private static final class InUse {
        final StoreSettings settings;
        final String firstUser;
        final @Nullable Path file;
        final SharedStore shared;
        int users;

        InUse(StoreSettings settings, String firstUser, @Nullable Path file, SharedStore shared) {
            this.settings = settings;
            this.firstUser = firstUser;
            this.file = file;
            this.shared = shared;
        }
    }
}
