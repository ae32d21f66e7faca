package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for the file. */
class ChangeLogTest {
    private static final Entry ENTRY = Entry.of("key", Value.of(1), 0);

    @Test
    void theLastChangeOfAKeyCounts() {
        ChangeLog log = new ChangeLog();
        log.put("a", ENTRY);
        log.removed("a");
        log.removed("b");
        ChangeLog later = new ChangeLog();
        later.put("b", ENTRY);
        log.add(later);

        assertThat(log.size()).isEqualTo(2);
        log.forEach((key, entry) -> assertThat(entry).isEqualTo(key.equals("b") ? ENTRY : null));
    }

    @Test
    void aLongOutageTakesNoMemoryForWhatIsGone() {
        ChangeLog log = new ChangeLog();
        log.put("stays", ENTRY);
        for (int i = 0; i < 1_000_000; i++) {
            log.put("key " + i, ENTRY);
            log.removed("key " + i);
        }

        assertThat(log.size()).isLessThanOrEqualTo(100_001);
        assertThat(log.isIncomplete()).isTrue();
        assertThat(log.contains("stays")).isTrue();
    }

    @Test
    void afterThatTheFileIsComparedWithAllEntries(@TempDir Path folder) {
        Path path = folder.resolve("cache.db");
        StoreFile file = StoreFile.open(path);
        ChangeLog first = new ChangeLog();
        first.put("a", ENTRY);
        first.put("b", ENTRY);
        file.write(first);
        ChangeLog all = ChangeLog.ofAll();
        all.put("b", ENTRY);
        all.put("c", ENTRY);
        file.write(all);

        assertThat(file.load()).containsOnlyKeys("b", "c");
        file.close();
    }
}
