package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file whose bytes have changed or are missing: refused and left alone, or it gives what was once written. */
class DamagedFileTest {
    private static final int STEP = Integer.getInteger("nekton.damage.step", 61);

    @TempDir
    private Path folder;

    private final Set<Map.Entry<String, Value>> written = new HashSet<>();
    private byte[] good = {};

    @BeforeEach
    void writeFile() throws IOException {
        good = file(true);
    }

    private byte[] file(boolean closed) throws IOException {
        Path path = folder.resolve("good.db");
        Files.deleteIfExists(path);
        StoreFile file = StoreFile.open(path);
        Random random = new Random(17);
        for (int commit = 0; commit < 30; commit++) {
            ChangeLog changes = new ChangeLog();
            for (int i = 0; i < 5; i++) {
                Value value = Value.of("value " + random.nextInt());
                String key = "key " + random.nextInt(40);
                changes.put(key, Entry.of(key, value, commit));
                written.add(Map.entry(key, value));
            }
            file.write(changes);
        }
        byte[] bytes = Files.readAllBytes(path);
        if (closed) {
            file.close();
            bytes = Files.readAllBytes(path);
        } else {
            file.abandon();
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFlippedBit(boolean closed) throws IOException {
        byte[] bytes = file(closed);
        Random random = new Random(18);
        for (int at = 0; at < bytes.length; at += STEP) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            requireRefusedOrOnceWritten(damaged, "bit of byte " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTruncatedFile(boolean closed) throws IOException {
        byte[] bytes = file(closed);
        for (int length = 0; length < bytes.length; length += STEP) {
            requireRefusedOrOnceWritten(Arrays.copyOf(bytes, length), "length " + length);
        }
    }

    @Test
    void zeroedBlocks() throws IOException {
        for (int from = 0; from < good.length; from += 512) {
            byte[] damaged = good.clone();
            Arrays.fill(damaged, from, Math.min(from + 512, damaged.length), (byte) 0);
            requireRefusedOrOnceWritten(damaged, "zeros from " + from);
        }
    }

    @Test
    void nothingIsLostWithoutAWordAfterClosing() throws IOException {
        Map<String, Entry> all = load(good);
        long silentlyLess = IntStream.range(0, good.length / STEP)
                .filter(i -> {
                    byte[] damaged = good.clone();
                    damaged[i * STEP] ^= 0x10;
                    try {
                        return load(damaged).size() < all.size();
                    } catch (StoreException refused) {
                        return false;
                    }
                })
                .count();

        assertThat(silentlyLess).isZero();
    }

    private void requireRefusedOrOnceWritten(byte[] damaged, String what) throws IOException {
        try {
            Map<String, Entry> loaded = load(damaged);
            assertThat(loaded).as(what).isNotEmpty();
            loaded.forEach((key, entry) -> assertThat(written).as(what).contains(Map.entry(key, entry.value())));
        } catch (StoreException refused) {
            assertThat(refused).as(what).hasMessageContaining("bad.db").hasMessageContaining(";");
        }
        assertThat(Files.readAllBytes(folder.resolve("bad.db")))
                .as("%s: left as it was", what)
                .isEqualTo(damaged);
    }

    private Map<String, Entry> load(byte[] bytes) {
        try {
            Path bad = Files.write(folder.resolve("bad.db"), bytes);
            StoreFile file = StoreFile.open(bad);
            try {
                return file.load();
            } finally {
                file.abandon();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
