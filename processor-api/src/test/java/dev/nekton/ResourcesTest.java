package dev.nekton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Resources resources = Resources.of("press").withMeters(meters);

    @Test
    void ofALabelLogsAndCountsWithoutAHost() {
        Resources plain = Resources.of("press");
        plain.counter("c").increment();
        plain.logger().info("nothing is set up");
        assertThat(plain.label()).isEqualTo("press");
        assertThat(plain.path()).isEmpty();
        assertThat(plain.clock().getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void countersCarryLabelPathAndTags() {
        Counter counter = resources.counter("messages_dropped", "reason", "js_throw");
        counter.increment();
        assertThat(meters.get("messages_dropped")
                        .tags("label", "press", "path", "", "reason", "js_throw")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(resources.counter("messages_dropped", "reason", "js_throw")).isSameAs(counter);
    }

    @Test
    void gaugesAskTheirState() {
        AtomicInteger state = new AtomicInteger(3);
        resources.gauge("vm_pool_in_use", state, AtomicInteger::get);
        assertThat(meters.get("vm_pool_in_use").gauge().value()).isEqualTo(3);
    }

    @Test
    void timersCanAskTheirState() {
        AtomicInteger state = new AtomicInteger(3);
        resources.timer("run_time", state, AtomicInteger::get, runs -> runs.get() * 2e9);
        assertThat(meters.get("run_time").tag("label", "press").functionTimer().count())
                .isEqualTo(3);
        assertThat(meters.get("run_time").functionTimer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(6);
    }

    @Test
    void copiesChangeOnePart() {
        Clock clock = Clock.systemUTC();
        Resources copy = resources.withClock(clock);
        assertThat(copy.clock()).isSameAs(clock);
        assertThat(copy.meters()).isSameAs(meters);
        assertThat(copy.withLogger(resources.logger()).label()).isEqualTo("press");
    }

    @Test
    @SuppressWarnings("NullAway") // the check is what is tested
    void refusesNull() {
        assertThatThrownBy(() -> resources.withClock(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("clock");
    }
}
