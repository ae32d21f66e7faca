package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.config.JsonConfig;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.vm.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section {@code cache}: who shares it, what is there again, what is refused; and counting on many threads. */
class TagProcessorCacheTest {
    private static final int SECONDS = Integer.getInteger("nekton.seconds", 10);
    private static final int THREADS = 8;
    private static final int BATCH = 100;
    private static final String COUNT = TagRig.STANDARD
            + "msg.payload = cache.update('n', function (old, exists) { return exists ? old + 1 : 1; }); return msg;";

    @TempDir
    private Path folder;

    /** {@code -Dnekton.seconds=60} for longer. */
    @Test
    void eightThreadsCountExactly() throws Exception {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(COUNT))) {
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(threads.submit(() -> count(rig, over)));
            }
            Thread.sleep(Duration.ofSeconds(SECONDS).toMillis());
            over.set(true);
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get(1, TimeUnit.MINUTES);
            }
            threads.shutdown();

            System.Logger out = System.getLogger("counting");
            long updates = sum;
            out.log(
                    System.Logger.Level.INFO,
                    () -> updates + " updates in " + SECONDS + " s on " + THREADS + " threads");
            assertThat(valueOf(rig)).isEqualTo(Long.toString(sum + 1));
            assertThat(rig.dropped("js_throw")).isZero();
        }
    }

    private static long count(ProcessorRig rig, AtomicBoolean over) {
        Message[] batch = new Message[BATCH];
        java.util.Arrays.fill(batch, Message.of("0"));
        long sum = 0;
        while (!over.get()) {
            sum += rig.process(batch).size();
        }
        return sum;
    }

    @Test
    void processorsWithOneNameShareTheCacheUntilTheLastOneIsClosed() {
        try (ProcessorRig first = TagRig.of(tag -> tag.defaults(COUNT).sharedCache("tags test"));
                ProcessorRig other = TagRig.of(tag -> tag.defaults(COUNT).sharedCache("tags test, other"))) {
            try (ProcessorRig second = TagRig.of(tag -> tag.defaults(COUNT).sharedCache("tags test"))) {
                assertThat(valueOf(first)).isEqualTo("1");
                assertThat(valueOf(second)).isEqualTo("2");
                assertThat(valueOf(other)).isEqualTo("1");
            }
            assertThat(valueOf(first)).isEqualTo("3");
        }
        try (ProcessorRig later = TagRig.of(tag -> tag.defaults(COUNT).sharedCache("tags test"))) {
            assertThat(valueOf(later)).isEqualTo("1");
        }
    }

    @Test
    void withoutTheSectionTheCacheIsPrivate() {
        try (ProcessorRig first = TagRig.of(tag -> tag.defaults(COUNT));
                ProcessorRig second = TagRig.of(tag -> tag.defaults(COUNT))) {
            assertThat(valueOf(first)).isEqualTo("1");
            assertThat(valueOf(second)).isEqualTo("1");
        }
    }

    @Test
    void aCacheInAFileIsThereForTheNextProcessor() {
        Path file = folder.resolve("cache.db");
        for (String expected : List.of("1", "2", "3")) {
            try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(COUNT).cacheFile(file))) {
                assertThat(valueOf(rig)).isEqualTo(expected);
            }
        }
    }

    @Test
    void gaugesTellTheCachesSize() {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(COUNT).cacheFile(folder.resolve("cache.db")))) {
            valueOf(rig);

            assertThat(rig.meters()
                            .get("cache_keys")
                            .tag("label", "rig")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(rig.meters().get("cache_disk_bytes").gauge().value()).isGreaterThan(0);
        }
    }

    @Test
    void aBatchThatIsUnderWayKeepsItsCacheWhenTheProcessorIsClosed() throws Exception {
        Path file = folder.resolve("cache.db");
        String slow = "cache.set('begun', 1); var end = Date.now() + 1000; while (Date.now() < end) {} " + COUNT;
        Limits roomy = Limits.ofDefaults().withMemory(Long.MAX_VALUE); // asking for the time a second long takes a lot
        ProcessorRig rig = TagRig.of(tag -> tag.defaults(slow).limits(roomy).cacheFile(file));
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> valueOf(rig));
        while (rig.meters().get("cache_keys").gauge().value() == 0) {
            Thread.onSpinWait();
        }
        rig.close();

        assertThat(running.get(1, TimeUnit.MINUTES)).isEqualTo("1");
        try (ProcessorRig next = TagRig.of(tag -> tag.defaults(COUNT).cacheFile(file))) {
            assertThat(valueOf(next)).isEqualTo("2");
        }
    }

    @Test
    void aFileThatIsNoStoreIsAConfigProblemWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "notes");

        assertThatThrownBy(() -> create(section("persistent", "", file), "a"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("test:1:")
                .hasMessageContaining("tag_processor.cache: " + file + " holds no nekton store");
        assertThat(file).hasContent("notes");
    }

    @Test
    void aFileThatAnotherProcessorHasIsAConfigProblem() {
        Path file = folder.resolve("cache.db");
        try (BatchProcessor first = create(section("persistent", "one", file), "mixer")) {
            assertThatThrownBy(() -> create(section("persistent", "two", file), "filler"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(
                            "tag_processor.cache: " + file + " is the file of another store here, that of mixer");
            assertThat(first.process(MessageBatch.of(Message.of("0")))).hasSize(1);
        }
    }

    @Test
    void oneNameWithOtherSettingsIsAConfigProblem() {
        try (BatchProcessor first = create("{\"name\": \"line 1\"}", "mixer")) {
            assertThatThrownBy(() -> create("{\"name\": \"line 1\", \"ttl\": \"5m\"}", "filler"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("ttl is not set, then 300000ms (first in mixer, then in filler)");
            assertThat(first.process(MessageBatch.of(Message.of("0")))).hasSize(1);
        }
    }

    @Test
    void aScriptThatDoesNotParseLeavesTheFileFree() {
        Path file = folder.resolve("cache.db");
        assertThatThrownBy(() -> TagRig.of(tag -> tag.defaults("return }").cacheFile(file)))
                .isInstanceOf(ConfigException.class);

        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(COUNT).cacheFile(file))) {
            assertThat(valueOf(rig)).isEqualTo("1");
        }
    }

    private static String section(String backend, String name, Path path) {
        return "{\"backend\": \"" + backend + "\", \"name\": \"" + name + "\", \"path\": \"" + path + "\"}";
    }

    private static BatchProcessor create(String cache, String label) {
        TagProcessorFactory factory = new TagProcessorFactory();
        String config = "{\"defaults\": \"" + COUNT + "\", \"cache\": " + cache + "}";
        return factory.create(
                factory.spec().read(JsonConfig.parse("test", config), "tag_processor"), Resources.of(label));
    }

    /** Counts on, and returns the count. */
    private static String valueOf(ProcessorRig rig) {
        return ((dev.nekton.value.Value.Struct)
                        rig.process(Message.of("0")).get(0).value())
                .member("value")
                .orElseThrow()
                .plainText();
    }
}
