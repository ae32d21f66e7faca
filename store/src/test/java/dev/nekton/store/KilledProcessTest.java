package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while values are put: {@code -Dnekton.kills=20} for more of them. */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("nekton.kills", 3);

    /** Besides the interval: what a writing takes, and what a busy machine needs to let the thread run. */
    private static final long MARGIN_MILLIS = 1000;

    @TempDir
    private Path folder;

    private final Rig rig = new Rig();
    private final Map<String, Integer> last = new ConcurrentHashMap<>();
    private volatile int next;

    @Test
    void theStoreOpensAgainAndNothingOlderThanTheIntervalIsLost() throws Exception {
        Path file = folder.resolve("cache.db");
        Random random = new Random(19);
        int checked = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Map<String, Integer> due = putAndKill(file, 2500 + random.nextInt(1500));
            try (Store store = rig.file(file)) {
                for (Map.Entry<String, Integer> put : due.entrySet()) {
                    Value value = store.get(put.getKey()).orElseThrow();
                    assertThat(((Value.Num) value).value()).isGreaterThanOrEqualTo(put.getValue());
                    checked++;
                }
                store.snapshot()
                        .forEach((key, value) -> assertThat(((Value.Num) value).value())
                                .isLessThanOrEqualTo(last.getOrDefault(key, -1)));
            }
        }

        assertThat(rig.log.events()).isEmpty();
        assertThat(checked).isEqualTo(KILLS * Child.KEYS);
    }

    /** Returns what each key must have at least. */
    private Map<String, Integer> putAndKill(Path file, long millis) throws Exception {
        Map<Long, Map<String, Integer>> history = new ConcurrentHashMap<>();
        try (Child child = Child.start(":", "put", file, next)) {
            BufferedReader output = child.open();
            long began = System.currentTimeMillis();
            Thread reader = new Thread(() -> follow(output, history));
            reader.start();
            Thread.sleep(began + millis - System.currentTimeMillis());
            long killed = System.currentTimeMillis();
            child.kill();
            reader.join();
            Map<String, Integer> due = new ConcurrentHashMap<>();
            history.forEach((time, puts) -> {
                if (time < killed - Stores.WRITE_INTERVAL.toMillis() - MARGIN_MILLIS) {
                    puts.forEach((key, number) -> due.merge(key, number, Math::max));
                }
            });
            return due;
        }
    }

    private void follow(BufferedReader output, Map<Long, Map<String, Integer>> history) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] parts = line.split(" ");
                if (parts.length == 3 && parts[2].length() == 13) {
                    int number = Integer.parseInt(parts[1]);
                    String key = "key " + number % Child.KEYS;
                    last.put(key, number);
                    history.computeIfAbsent(Long.valueOf(parts[2]), time -> new ConcurrentHashMap<>())
                            .put(key, number);
                    next = number + 1;
                }
            }
        } catch (IOException e) {
            // The child is dead, and with it its pipe.
        }
    }
}
