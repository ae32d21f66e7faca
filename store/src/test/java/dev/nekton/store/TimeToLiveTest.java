package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When values are gone by themselves. */
class TimeToLiveTest {
    private static final Duration TTL = Duration.ofMinutes(1);

    private final Rig rig = new Rig();

    @Test
    void aValueIsGoneWhenItsTimeIsOver() {
        try (Store store = rig.expiring(TTL)) {
            store.put("a", Value.of(1));
            rig.clock.advance(TTL.minusMillis(1));
            assertThat(store.get("a")).isPresent();
            assertThat(store.contains("a")).isTrue();
            assertThat(store.keys()).isEqualTo(1);

            rig.clock.advance(Duration.ofMillis(1));
            assertThat(store.keys()).isZero();
            assertThat(store.get("a")).isEmpty();
            assertThat(store.contains("a")).isFalse();
            assertThat(store.snapshot()).isEmpty();
            assertThat(store.update("a", old -> Value.of(old.isPresent()))).isEqualTo(Value.of(false));
        }
    }

    @Test
    void putBeginsTheTimeAnewAndGetDoesNot() {
        try (Store store = rig.expiring(TTL)) {
            store.put("put again", Value.of(1));
            store.put("updated", Value.of(1));
            store.put("read", Value.of(1));
            rig.clock.advance(TTL.dividedBy(2));
            store.put("put again", Value.of(2));
            store.update("updated", old -> Value.of(2));
            store.get("read");
            rig.clock.advance(TTL.dividedBy(2));

            assertThat(store.snapshot()).containsOnlyKeys("put again", "updated");
        }
    }

    @Test
    void aClockThatIsSetBackHidesNoValueAndKeepsNoneForEver() {
        try (Store store = rig.expiring(TTL)) {
            store.put("before", Value.of(1));
            rig.clock.advance(Duration.ofSeconds(-30));
            store.put("after", Value.of(2));

            assertThat(store.snapshot()).containsOnlyKeys("before", "after");

            rig.clock.advance(TTL);
            assertThat(store.get("before")).isPresent();
            assertThat(store.get("after")).isEmpty();
            assertThat(store.contains("after")).isFalse();

            rig.clock.advance(TTL);
            assertThat(store.keys()).isZero();
        }
    }

    @Test
    void theTimeGoesOnWhileTheStoreIsClosed(@TempDir Path folder) {
        StoreSettings settings = StoreSettings.persistent(folder.resolve("state.db"), Optional.of(TTL));
        try (Store store = rig.open(settings)) {
            store.put("old", Value.of(1));
            rig.clock.advance(TTL.dividedBy(2));
            store.put("young", Value.of(2));
        }
        rig.clock.advance(TTL.dividedBy(2));
        try (Store store = rig.open(settings)) {
            assertThat(store.snapshot()).containsOnlyKeys("young");
        }
        rig.clock.advance(TTL.negated());
        try (Store store = rig.open(settings)) {
            assertThat(store.snapshot()).as("what expired has left the file").containsOnlyKeys("young");
        }
    }
}
