package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large the file gets when a few keys are written again and again, as in hours of work:
 * {@code -Dnekton.writings=20000} for more.
 */
class FileGrowthTest {
    private static final int WRITINGS = Integer.getInteger("nekton.writings", 2000);

    @TempDir
    private Path folder;

    @Test
    void thousandsOfWritingsOfAFewKeysDoNotMakeTheFileGrow() throws IOException {
        Path path = folder.resolve("cache.db");
        StoreFile file = StoreFile.open(path);
        Random random = new Random(20);
        ChangeLog all = new ChangeLog();
        for (int i = 0; i < 1000; i++) {
            put(all, i, random);
        }
        file.write(all);
        long full = Files.size(path);
        long largest = 0;
        for (int i = 0; i < WRITINGS; i++) {
            ChangeLog changes = new ChangeLog();
            for (int k = 0; k < 3; k++) {
                put(changes, random.nextInt(1000), random);
            }
            file.write(changes);
            largest = Math.max(largest, Files.size(path));
        }
        file.close();

        assertThat(largest).isLessThan(10 * full);
    }

    private static void put(ChangeLog changes, int number, Random random) {
        String key = "key " + number;
        changes.put(key, Entry.of(key, Value.of(random.nextDouble() + "x".repeat(80)), number));
    }
}
