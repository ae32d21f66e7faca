package dev.nekton.vm.message;

import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.Position;
import dev.nekton.config.SourceText;
import dev.nekton.store.Store;
import dev.nekton.store.StoreException;
import dev.nekton.store.StoreSettings;
import dev.nekton.store.Stores;
import java.util.Objects;

/**
 * The settings of the scripts' cache, and where they were written, since only its opening shows whether they hold.
 *
 * <p><em>Immutable.</em>
 *
 * @param store where the cache keeps its values, who shares it, and how much it holds
 * @param position where the settings begin
 * @param path what to call them in errors, such as {@code tag_processor.cache}
 */
public record CacheSettings(StoreSettings store, Position position, String path) {
    /** Checks that nothing is null. */
    public CacheSettings {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(path, "path");
    }

    /** Returns settings that no file holds. */
    public static CacheSettings of(StoreSettings store) {
        String name = StoreSettings.FIELD.name();
        return new CacheSettings(store, SourceText.of(name, "").at(0, 0), name);
    }

    /** Returns the settings in a processor's configuration; what is wrong is added to {@code problems}. */
    static CacheSettings read(Config config, ConfigProblems problems) {
        String name = StoreSettings.FIELD.name();
        return new CacheSettings(
                StoreSettings.from(config, problems),
                config.position(name),
                config.object(name).path());
    }

    /**
     * Returns the store; where it can't be opened, that is added to {@code problems}, and the store is an empty one in
     * memory.
     */
    Store open(Resources user, ConfigProblems problems) {
        try {
            return Stores.open(store, user);
        } catch (StoreException e) {
            problems.add(position, path, String.valueOf(e.getMessage()));
            return Stores.open(StoreSettings.ofDefaults(), user);
        }
    }
}
