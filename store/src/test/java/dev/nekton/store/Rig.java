package dev.nekton.store;

import dev.nekton.Resources;
import dev.nekton.store.StoreSettings.Backend;
import dev.nekton.testkit.fake.LogEvent;
import dev.nekton.testkit.fake.ManualClock;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens stores with a clock that stands and a log that is kept. */
final class Rig {
    final ManualClock clock = ManualClock.atMillis(1_000_000);
    final RecordingLogger log = RecordingLogger.of("store");

    Store open(StoreSettings settings) {
        return open(settings, "tests");
    }

    Store open(StoreSettings settings, String label) {
        return Stores.open(settings, Resources.of(label).withClock(clock).withLogger(log));
    }

    Store file(Path path) {
        return open(StoreSettings.persistent(path, Optional.empty()));
    }

    Store bounded(long maxEntries, long maxBytes) {
        return open(memory("", maxEntries, maxBytes, Optional.empty()));
    }

    Store expiring(Duration ttl) {
        return open(memory("", 1000, 1 << 20, Optional.of(ttl)));
    }

    static StoreSettings memory(String name, long maxEntries, long maxBytes, Optional<Duration> ttl) {
        return new StoreSettings(Backend.MEMORY, name, Optional.empty(), ttl, maxEntries, maxBytes);
    }

    static StoreSettings file(String name, Path path) {
        return new StoreSettings(Backend.PERSISTENT, name, Optional.of(path), Optional.empty(), 1_000_000, 256L << 20);
    }

    /** Waits until a line of the log is as wanted. */
    LogEvent awaitLog(Predicate<LogEvent> wanted) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Optional<LogEvent> found = log.events().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not in the log: " + log.events());
    }

    static Value number(double number) {
        return Value.of(number);
    }
}
