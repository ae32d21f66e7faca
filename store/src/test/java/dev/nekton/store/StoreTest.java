package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.ProcessorInterruptedException;
import dev.nekton.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store does, whether in memory or in a file. */
class StoreTest {
    @TempDir
    private Path folder;

    private final Rig rig = new Rig();
    private Store store = rig.open(StoreSettings.ofDefaults());

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void use(StoreSettings.Backend backend) {
        store = backend == StoreSettings.Backend.MEMORY
                ? rig.open(StoreSettings.ofDefaults())
                : rig.file(folder.resolve("cache.db"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPutIsThereUntilItIsRemoved(StoreSettings.Backend backend) {
        use(backend);
        store.put("a", Value.of("x"));

        assertThat(store.get("a")).contains(Value.of("x"));
        assertThat(store.contains("a")).isTrue();
        assertThat(store.keys()).isEqualTo(1);

        store.remove("a");
        store.remove("never there");

        assertThat(store.get("a")).isEmpty();
        assertThat(store.contains("a")).isFalse();
        assertThat(store.keys()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateSeesTheOldValueAndReturnsTheNewOne(StoreSettings.Backend backend) {
        use(backend);

        assertThat(store.update("n", old -> old.orElse(Value.of(1)))).isEqualTo(Value.of(1));
        assertThat(store.update("n", old -> new Value.Array(List.of(old.orElseThrow()))))
                .isEqualTo(new Value.Array(List.of(Value.of(1))));
        assertThat(store.get("n")).contains(new Value.Array(List.of(Value.of(1))));
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatThrowsChangesNothing(StoreSettings.Backend backend) {
        use(backend);
        store.put("a", Value.of("old"));

        assertThatThrownBy(() -> store.update("a", old -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(store.get("a")).contains(Value.of("old"));
        assertThatCode(() -> store.put("a", Value.of("new"))).doesNotThrowAnyException();
    }

    static Stream<Consumer<Store>> usesInside() {
        return Stream.of(
                store -> store.get("b"),
                store -> store.contains("b"),
                store -> store.put("b", Value.of(1)),
                store -> store.remove("b"),
                store -> store.update("b", old -> Value.of(1)),
                Store::snapshot,
                store -> store.restore(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("usesInside")
    void aStepMustNotUseTheStore(Consumer<Store> use) {
        store.put("a", Value.of("old"));

        assertThatThrownBy(() -> store.update("a", old -> {
                    use.accept(store);
                    return Value.of("new");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must not use the store");
        assertThat(store.get("a")).contains(Value.of("old"));
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotComesBackInItsOrder(StoreSettings.Backend backend) {
        use(backend);
        store.put("a", Value.of(1));
        store.put("b", Value.of(2));
        store.put("c", Value.of(3));
        store.get("a");
        Map<String, Value> snapshot = store.snapshot();

        assertThat(snapshot.keySet()).containsExactly("b", "c", "a");

        store.put("d", Value.of(4));
        store.restore(snapshot);

        assertThat(List.copyOf(store.snapshot().entrySet())).isEqualTo(List.copyOf(snapshot.entrySet()));
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedThreadGivesUpOnlyWhereItHasToWait(StoreSettings.Backend backend) throws Exception {
        use(backend);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread other = new Thread(() -> store.update("a", old -> {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Value.of("other");
        }));
        other.start();
        inside.await();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store.put("a", Value.of("mine"))).isInstanceOf(ProcessorInterruptedException.class);
        assertThat(store.get("a")).isEmpty();
        assertThat(Thread.interrupted()).isTrue();

        goOn.countDown();
        other.join();
        Thread.currentThread().interrupt();
        store.put("a", Value.of("mine"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.get("a")).contains(Value.of("mine"));
    }

    @ParameterizedTest
    @EnumSource
    void aClosedStoreRefusesAllButClosing(StoreSettings.Backend backend) {
        use(backend);
        store.close();
        store.close();

        assertThatThrownBy(() -> store.get("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.put("a", Value.of(1))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsMadeEvenByAnInterruptedThread(StoreSettings.Backend backend) {
        Thread.currentThread().interrupt();
        use(backend);
        store.put("a", Value.of(1));
        store.close();

        assertThat(Thread.interrupted()).isTrue();
        use(backend);
        assertThat(store.get("a"))
                .isEqualTo(backend == StoreSettings.Backend.PERSISTENT ? Optional.of(Value.of(1)) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAFileTakesDiskBytes(StoreSettings.Backend backend) {
        use(backend);

        assertThat(store.diskBytes() > 0).isEqualTo(backend == StoreSettings.Backend.PERSISTENT);
    }

    @ParameterizedTest
    @EnumSource
    void keysMayBeAnyText(StoreSettings.Backend backend) {
        use(backend);
        Map<String, Value> odd = new LinkedHashMap<>();
        for (String key : List.of("", " ", "\0", "\uD800", "\uDC00", "ä", "\uD83D\uDE00", "x".repeat(100_000))) {
            odd.put(key, Value.of(key.length()));
        }
        odd.forEach(store::put);
        store.close();
        if (backend == StoreSettings.Backend.PERSISTENT) {
            use(backend);
            assertThat(store.snapshot()).isEqualTo(odd);
        }
    }
}
