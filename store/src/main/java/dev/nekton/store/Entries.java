package dev.nekton.store;

import dev.nekton.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries in memory, within their bounds. Each operation takes the same time however many there are, but for those
 * that concern all of them.
 *
 * <p>Entries whose time is over are dropped by whatever happens next: the first written come first, so that nobody looks
 * further than the first one that stays. <em>Not thread-safe.</em>
 */
final class Entries {
    private final Bounds bounds;
    private final boolean logged;
    private final LinkedHashMap<String, Entry> byUse = new LinkedHashMap<>(16, 0.75f, true);
    private final @Nullable LinkedHashMap<String, Entry> byWriting;
    private long bytes;
    private ChangeLog changes = new ChangeLog();

    /** With {@code logged}, each change is in {@link #takeChanges} until it is taken. */
    Entries(Bounds bounds, boolean logged) {
        this.bounds = bounds;
        this.logged = logged;
        this.byWriting = bounds.expire() ? new LinkedHashMap<>() : null;
    }

    /** Returns the value, which counts as a use. */
    @Nullable
    Value get(String key, long now) {
        dropExpired(now);
        Entry entry = byUse.get(key);
        return entry == null || bounds.expired(entry, now) ? null : entry.value();
    }

    /** Returns whether there is a value, which is no use. */
    boolean contains(String key, long now) {
        dropExpired(now);
        if (byWriting == null) {
            return byUse.containsKey(key);
        }
        Entry entry = byWriting.get(key);
        return entry != null && !bounds.expired(entry, now);
    }

    void put(String key, Entry entry, long now) {
        bounds.requireRoom(key, entry);
        dropExpired(now);
        set(key, entry);
        if (logged) {
            changes.put(key, entry);
        }
        evict();
    }

    /** Puts what the file holds: no change, but for what has no room or whose time is over. */
    void load(String key, Entry entry, long now) {
        if (bounds.expired(entry, now) || bounds.exceededBy(1, entry.weight())) {
            logRemoval(key);
        } else {
            set(key, entry);
            evict();
        }
    }

    void remove(String key) {
        if (forget(key)) {
            logRemoval(key);
        }
    }

    long count(long now) {
        dropExpired(now);
        return byUse.size();
    }

    /** Returns the keys that begin so, the least recently used first. */
    List<String> keysWith(String prefix, long now) {
        dropExpired(now);
        return byUse.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** Returns the values, the least recently used first. */
    Map<String, Value> values(long now) {
        dropExpired(now);
        Map<String, Value> values = new LinkedHashMap<>();
        byUse.forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    void clear() {
        byUse.keySet().forEach(this::logRemoval);
        byUse.clear();
        if (byWriting != null) {
            byWriting.clear();
        }
        bytes = 0;
    }

    /** Returns what changed since this was called last. */
    ChangeLog takeChanges() {
        ChangeLog taken = changes;
        changes = new ChangeLog();
        return taken;
    }

    /** Returns a log of all entries, in which all other keys are to go; and begins a new log of changes. */
    ChangeLog takeAll() {
        changes = new ChangeLog();
        ChangeLog all = ChangeLog.ofAll();
        byUse.forEach(all::put);
        return all;
    }

    private void set(String key, Entry entry) {
        forget(key);
        byUse.put(key, entry);
        if (byWriting != null) {
            byWriting.put(key, entry);
        }
        bytes += entry.weight();
    }

    private void logRemoval(String key) {
        if (logged) {
            changes.removed(key);
        }
    }

    private void dropExpired(long now) {
        while (byWriting != null && !byWriting.isEmpty()) {
            Map.Entry<String, Entry> first = byWriting.entrySet().iterator().next();
            if (!bounds.expired(first.getValue(), now)) {
                return;
            }
            remove(first.getKey());
        }
    }

    private void evict() {
        while (bounds.exceededBy(byUse.size(), bytes)) {
            remove(byUse.keySet().iterator().next());
        }
    }

    private boolean forget(String key) {
        Entry entry = byUse.remove(key);
        if (entry == null) {
            return false;
        }
        if (byWriting != null) {
            byWriting.remove(key);
        }
        bytes -= entry.weight();
        return true;
    }
}
