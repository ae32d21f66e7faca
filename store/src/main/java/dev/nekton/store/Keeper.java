package dev.nekton.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Keeps a store's file up to date, on a thread of its own: each {@link Stores#WRITE_INTERVAL} it writes what changed.
 * When that fails, all stays in memory, and each time the file is opened anew and the writing tried again.
 *
 * <p><em>Thread-safe.</em> The fields that change belong to the thread.
 */
final class Keeper {
    private final Path path;
    private final FileThread thread;
    private final Outage outage;
    private ChangeLog waiting = new ChangeLog();
    private @Nullable StoreFile file;
    private long version;

    Keeper(Path path, Logger logger) {
        this.path = path;
        this.thread = new FileThread("nekton-store " + path.getFileName());
        this.outage = new Outage(path, logger);
    }

    /**
     * Opens the file, which is made when there is none, and hands over what it holds, the first written first.
     *
     * @throws StoreException when it can't be used
     */
    void open(BiConsumer<String, Entry> loaded) {
        try {
            thread.call(this::load).forEach(entry -> loaded.accept(entry.getKey(), entry.getValue()));
        } catch (RuntimeException e) {
            thread.end();
            throw e;
        }
    }

    /** Begins to write what {@code source} gives. */
    void start(ChangeSource source) {
        thread.repeat(() -> write(source), Stores.WRITE_INTERVAL);
    }

    /** Returns how many bytes the file has, 0 when that can't be told. */
    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Writes a last time and closes the file. */
    void close(ChangeSource source) {
        try {
            thread.call(() -> {
                writeLast(source);
                return path;
            });
        } finally {
            thread.end();
        }
    }

    private List<Map.Entry<String, Entry>> load() {
        StoreFile opened = StoreFile.open(path);
        try {
            List<Map.Entry<String, Entry>> entries =
                    new ArrayList<>(opened.load().entrySet());
            entries.sort(Comparator.comparingLong(entry -> entry.getValue().written()));
            file = opened;
            version = opened.version();
            return entries;
        } catch (RuntimeException e) {
            opened.abandon();
            throw e;
        }
    }

    /** Throws nothing at all: a task that throws is never run again. */
    private void write(ChangeSource source) {
        try {
            waiting.add(source.takeChanges());
            if (!waiting.isEmpty()) {
                writeTo(opened(source), source);
            }
        } catch (Throwable e) {
            abandonFile();
            outage.failed(e, waiting.size());
        }
    }

    private void writeTo(StoreFile open, ChangeSource source) {
        if (waiting.isIncomplete()) {
            waiting = source.takeAll();
        }
        open.write(waiting);
        version = open.version();
        outage.over(waiting.size());
        waiting = new ChangeLog();
    }

    private StoreFile opened(ChangeSource source) {
        boolean gone = !Files.exists(path);
        if (gone && file != null) {
            outage.fileGone();
            abandonFile();
        }
        return file == null ? reopened(gone, source) : file;
    }

    /** A new file, and one that has lost its last writing in an outage, get everything. */
    private StoreFile reopened(boolean gone, ChangeSource source) {
        StoreFile open = StoreFile.open(path);
        file = open;
        if (gone || open.version() < version) {
            waiting = source.takeAll();
        }
        return open;
    }

    private void writeLast(ChangeSource source) {
        write(source);
        if (!waiting.isEmpty()) {
            outage.lost(waiting.size());
        } else if (file != null) {
            close(file);
        }
        file = null;
    }

    /** The disk has everything already, so that nothing is lost when the file can't be put in order. */
    private static void close(StoreFile open) {
        try {
            open.close();
        } catch (RuntimeException e) {
            open.abandon();
        }
    }

    private void abandonFile() {
        if (file != null) {
            file.abandon();
            file = null;
        }
    }
}
