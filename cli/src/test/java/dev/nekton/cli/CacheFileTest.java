package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that is kept in a file, from one run of the command to the next. */
final class CacheFileTest {
    @TempDir
    Path directory;

    private Path file;
    private Path cache;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        cache = directory.resolve("cache.db");
        out = directory.resolve("out.txt");
        file = Files.writeString(directory.resolve("p.yaml"), """
                        input:
                          generate: {mapping: 'root = 1', count: 2, interval: ''}
                        pipeline:
                          threads: 1
                          processors:
                            - tag_processor:
                                defaults: |
                                  msg.meta.location_path = "a";
                                  msg.meta.data_contract = "_historian";
                                  msg.meta.tag_name = "t";
                                  msg.meta.timestamp_ms = "1";
                                  msg.payload = cache.update("n", function (old, exists) { return exists ? old + 1 : 1; });
                                  return msg;
                                cache:
                                  backend: persistent
                                  path: %s
                        output:
                          file: {path: %s}
                        """.formatted(cache, out));
    }

    @Test
    void theNextRunGoesOnWhereTheLastOneEnded() throws IOException {
        for (int last : new int[] {2, 4, 6}) {
            Nekton run = Nekton.call("run", file);

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(Files.readAllLines(out)).last().asString().contains("\"value\":" + last);
        }
    }

    @Test
    void aDamagedFileIsSaidWithItsPlaceInTheYamlAndLeftAlone() throws IOException {
        Nekton.call("run", file);
        byte[] damaged = Files.readAllBytes(cache);
        for (int i = 8192; i < damaged.length; i += 16) {
            damaged[i] ^= 0x20;
        }
        Files.write(cache, damaged);

        Nekton run = Nekton.call("run", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("p.yaml:15:", "tag_processor.cache", cache.toString(), "is damaged", "backup")
                .doesNotContain("Exception:", "\tat ");
        assertThat(cache).hasBinaryContent(damaged);
    }
}
