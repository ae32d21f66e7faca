package dev.nekton.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    @Test
    void movesOnlyWhenTold() {
        ManualClock clock = ManualClock.atMillis(5);
        assertThat(clock.millis()).isEqualTo(5);
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.millis()).isEqualTo(1005);
    }

    @Test
    void sharesItsTimeWithItsViewsInOtherZones() {
        ManualClock clock = ManualClock.atMillis(0);
        Clock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.ofMillis(7));
        assertThat(berlin.millis()).isEqualTo(7);
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
