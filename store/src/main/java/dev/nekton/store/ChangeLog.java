package dev.nekton.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What became of the entries since the file was written: the last change of each key. However long the file can't be
 * written, it takes no more memory than the entries themselves and {@value #MOST_REMOVALS} keys.
 *
 * <p><em>Not thread-safe.</em>
 */
final class ChangeLog {
    /** With more keys removed it forgets which; then the file has to be compared with all entries. */
    private static final int MOST_REMOVALS = 100_000;

    private final Map<String, @Nullable Entry> changed = new LinkedHashMap<>();
    private int removals;
    private boolean incomplete;

    /** Returns an empty log in which the keys that it does not name are to go. */
    static ChangeLog ofAll() {
        ChangeLog log = new ChangeLog();
        log.incomplete = true;
        return log;
    }

    void put(String key, Entry entry) {
        boolean wasRemoved = changed.containsKey(key) && changed.get(key) == null;
        changed.put(key, entry);
        removals -= wasRemoved ? 1 : 0;
    }

    void removed(String key) {
        boolean wasRemoved = changed.containsKey(key) && changed.get(key) == null;
        changed.put(key, null);
        removals += wasRemoved ? 0 : 1;
        if (removals > MOST_REMOVALS) {
            changed.values().removeIf(entry -> entry == null);
            removals = 0;
            incomplete = true;
        }
    }

    /** Adds what became of the entries later. */
    void add(ChangeLog later) {
        later.forEach((key, entry) -> {
            if (entry == null) {
                removed(key);
            } else {
                put(key, entry);
            }
        });
        incomplete |= later.incomplete;
    }

    /** Gives each key that changed and what it stands for now, null when it was removed. */
    void forEach(BiConsumer<String, @Nullable Entry> change) {
        changed.forEach(change);
    }

    boolean isEmpty() {
        return changed.isEmpty() && !incomplete;
    }

    /** Returns how many keys changed. */
    int size() {
        return changed.size();
    }

    /** Returns whether removals were forgotten: keys of the file that no entry has must go. */
    boolean isIncomplete() {
        return incomplete;
    }

    boolean contains(String key) {
        return changed.containsKey(key);
    }
}
