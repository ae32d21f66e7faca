package dev.nekton.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * An open file of entries: an MVStore with one map, which only ever appends or writes to space that nothing refers to.
 * So the file holds at any moment what was written last as a whole.
 *
 * <p><em>Not thread-safe.</em> The thread must not be interrupted: the JDK would close the file.
 */
final class StoreFile {
    private static final String ENTRIES = "nekton.entries";
    private static final String STATE = "nekton.state";
    private static final String FORMAT = "format";
    private static final String FORMAT_1 = "1";
    private static final String COUNT = "entries";

    /** So much is held in memory while many changes are written. */
    private static final int COMMIT_BYTES = 32 << 20;

    /** Space is reclaimed when less than so many percent of the file are in use, by rewriting so much at a time. */
    private static final int LEAST_FILL_PERCENT = 50;

    private static final int REWRITTEN_BYTES = 4 << 20;
    private static final int MOST_REWRITES = 4;

    private static final int CACHE_KIB = 1024;

    /** So many versions may be missing after the power failed, since the disk had not been waited for. */
    private static final int MOST_UNSYNCED = 2;

    private final Path path;
    private final MVStore store;
    private final MVMap<String, byte[]> entries;

    /** The format, and how many entries there are: a damaged place in the file may make them seem to be none. */
    private final MVMap<String, String> state;

    private StoreFile(Path path, MVStore store) {
        this.path = path;
        this.store = store;
        this.entries = entries(store);
        this.state = store.openMap(STATE);
    }

    /**
     * Opens the file, which is made when there is none.
     *
     * @throws StoreException when it can't be used; it was left as it is
     */
    static StoreFile open(Path path) {
        FileCheck.requireUsable(path);
        if (!Files.exists(path)) {
            create(path);
        }
        MVStore store = null;
        try {
            store = openStore(path);
            requireOurs(path, store);
            return new StoreFile(path, store);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw FileCheck.refusal(path, e);
        }
    }

    /**
     * Returns all entries by their keys.
     *
     * @throws StoreException when the file is damaged
     */
    Map<String, Entry> load() {
        try {
            return read();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
            throw FileCheck.refusal(path, e);
        }
    }

    /** Writes the changes and waits until the disk has them. */
    void write(ChangeLog changes) {
        if (changes.isIncomplete()) {
            removeAllBut(changes);
        }
        changes.forEach(this::write);
        commit();
        reclaimSpace();
    }

    /** Returns a number that grows with each writing. */
    long version() {
        return store.getCurrentVersion();
    }

    /** Closes the file in good order. */
    void close() {
        store.close();
    }

    /** Closes the file without writing to it. */
    void abandon() {
        store.closeImmediately();
    }

    /** Makes the file elsewhere first, so that one that was not finished never has its name. */
    private static void create(Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, path.getFileName() + ".", ".new");
            try {
                MVStore store = openStore(draft);
                StoreFile empty = new StoreFile(draft, store);
                empty.state.put(FORMAT, FORMAT_1);
                empty.commit();
                empty.close();
                Files.move(draft, path);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | RuntimeException e) {
            throw FileCheck.notMade(path, e);
        }
    }

    /** Old versions are of no use here, since each writing waits for the disk: their space is free at once. */
    private static MVStore openStore(Path path) {
        SingleFileStore file = new SingleFileStore(new HashMap<>());
        file.open(path.toAbsolutePath().toString(), false, null);
        try {
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    .open();
            store.setCacheSize(CACHE_KIB);
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            return store;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
            file.close();
            throw e;
        }
    }

    private static MVMap<String, byte[]> entries(MVStore store) {
        return store.openMap(
                ENTRIES,
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private static void requireOurs(Path path, MVStore store) {
        requireNewest(store);
        if (!store.hasMap(ENTRIES) || !store.hasMap(STATE)) {
            throw FileCheck.notOurs(path);
        }
        String format = store.<String, String>openMap(STATE).get(FORMAT);
        if (format == null) {
            throw new Reason.DamageException("its format is missing");
        }
        if (!format.equals(FORMAT_1)) {
            throw FileCheck.otherFormat(path, format);
        }
    }

    /** An MVStore whose newest version is damaged silently opens an older one, however old that is. */
    private static void requireNewest(MVStore store) {
        Map<String, Object> header = store.getStoreHeader();
        long newest = DataUtils.readHexLong(header, "version", 0);
        boolean wasClosed = DataUtils.readHexLong(header, "clean", 0) != 0;
        if (store.getCurrentVersion() < newest - (wasClosed ? 0 : MOST_UNSYNCED)) {
            throw new Reason.DamageException("its newest entries are missing");
        }
    }

    private Map<String, Entry> read() {
        Map<String, Entry> read = new TreeMap<>();
        @Nullable String last = null;
        Cursor<String, byte[]> cursor = entries.cursor(null);
        while (cursor.hasNext()) {
            String key = cursor.next();
            if (last != null && last.compareTo(key) >= 0) {
                throw new Reason.DamageException("the keys are out of order");
            }
            read.put(key, EntryCodec.entry(key, cursor.getValue()));
            last = key;
        }
        if (!Integer.toString(read.size()).equals(state.get(COUNT))) {
            throw new Reason.DamageException("it has " + read.size() + " entries instead of " + state.get(COUNT));
        }
        return read;
    }

    private void write(String key, @Nullable Entry entry) {
        if (entry == null) {
            entries.remove(key);
        } else {
            entries.put(key, EntryCodec.bytes(key, entry));
        }
        if (store.getUnsavedMemory() > COMMIT_BYTES) {
            commit();
        }
    }

    private void commit() {
        state.put(COUNT, Long.toString(entries.sizeAsLong()));
        store.commit();
        store.sync();
    }

    private void removeAllBut(ChangeLog all) {
        List<String> others = new ArrayList<>();
        entries.keyIterator(null).forEachRemaining(key -> {
            if (!all.contains(key)) {
                others.add(key);
            }
        });
        others.forEach(entries::remove);
    }

    private void reclaimSpace() {
        int rewrites = 0;
        while (rewrites < MOST_REWRITES && store.compact(LEAST_FILL_PERCENT, REWRITTEN_BYTES)) {
            rewrites++;
            commit();
        }
    }
}
