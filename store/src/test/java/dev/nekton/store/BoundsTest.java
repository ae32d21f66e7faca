package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.ProcessorException;
import dev.nekton.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which entries go when there is no room. */
class BoundsTest {
    private final Rig rig = new Rig();

    /** What is done with a key: 0 gets, 1 asks, 2 removes, more put a text of that length. */
    record Use(String key, int what) {}

    @Provide
    Arbitrary<List<Use>> uses() {
        Arbitrary<String> keys = Arbitraries.strings().withChars("abcdefgh").ofLength(1);
        Arbitrary<Integer> whats = Arbitraries.integers().between(0, 300);
        return Combinators.combine(keys, whats).as(Use::new).list().ofMaxSize(60);
    }

    @Property(tries = 500)
    void theLeastRecentlyUsedEntriesGo(
            @ForAll("uses") List<Use> uses,
            @ForAll @IntRange(min = 1, max = 5) int maxEntries,
            @ForAll @IntRange(min = 450, max = 1200) int maxBytes) {
        try (Store store = rig.bounded(maxEntries, maxBytes)) {
            Map<String, Value> naive = new LinkedHashMap<>();
            for (Use use : uses) {
                apply(use, store);
                applyNaively(use, naive, maxEntries, maxBytes);
                assertThat(new ArrayList<>(store.snapshot().entrySet())).isEqualTo(new ArrayList<>(naive.entrySet()));
                assertThat(store.keys()).isEqualTo(naive.size());
            }
        }
    }

    private static void apply(Use use, Store store) {
        switch (use.what) {
            case 0 -> store.get(use.key);
            case 1 -> store.contains(use.key);
            case 2 -> store.remove(use.key);
            default -> store.put(use.key, text(use));
        }
    }

    private static void applyNaively(Use use, Map<String, Value> naive, int maxEntries, int maxBytes) {
        if (use.what == 1 || use.what == 0 && !naive.containsKey(use.key)) {
            return;
        }
        Value old = naive.remove(use.key);
        if (use.what == 2) {
            return;
        }
        naive.put(use.key, use.what == 0 && old != null ? old : text(use));
        while (naive.size() > maxEntries || weight(naive) > maxBytes) {
            naive.remove(naive.keySet().iterator().next());
        }
    }

    private static long weight(Map<String, Value> entries) {
        return entries.entrySet().stream()
                .mapToLong(
                        entry -> Entry.of(entry.getKey(), entry.getValue(), 0).weight())
                .sum();
    }

    private static Value text(Use use) {
        return Value.of("x".repeat(use.what));
    }

    @Test
    void aValueThatIsTooLargeAloneIsRefusedAndTheOldOneStays() {
        try (Store store = rig.bounded(10, 1000)) {
            store.put("a", Value.of("small"));
            store.put("b", Value.of("other"));

            assertThatThrownBy(() -> store.put("a", Value.of("x".repeat(1000))))
                    .isInstanceOf(ProcessorException.class)
                    .hasMessageContaining("\"a\"")
                    .hasMessageContaining("max_bytes: 1000");
            assertThatThrownBy(() -> store.update("a", old -> Value.of("x".repeat(1000))))
                    .isInstanceOf(StoreException.class);
            assertThat(store.snapshot())
                    .containsOnly(Map.entry("a", Value.of("small")), Map.entry("b", Value.of("other")));
        }
    }

    @Test
    void namesOfMembersWeighToo() {
        try (Store store = rig.bounded(10, 1000)) {
            Value wide = Value.Struct.of(Map.of("n".repeat(1000), Value.of(1)));

            assertThatThrownBy(() -> store.put("a", wide)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aMillionSmallValuesFitTheDefaults() {
        try (Store store = rig.open(StoreSettings.ofDefaults())) {
            for (int i = 0; i < 1_000_001; i++) {
                store.put("key " + i, Value.of(i));
            }

            assertThat(store.keys()).isEqualTo(1_000_000);
            assertThat(store.contains("key 0")).isFalse();
            assertThat(store.contains("key 1")).isTrue();
        }
    }
}
