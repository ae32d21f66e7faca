package dev.nekton.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class RecordingLoggerTest {
    private final RecordingLogger logger = RecordingLogger.of("nekton.test");

    @Test
    void keepsLevelTextAndThrowable() {
        IllegalStateException thrown = new IllegalStateException("why");
        logger.warn("dropped {} of {}", 1, 2, thrown);
        assertThat(logger.events()).singleElement().satisfies(event -> {
            assertThat(event.level()).isEqualTo(Level.WARN);
            assertThat(event.text()).isEqualTo("dropped 1 of 2");
            assertThat(event.thrown()).contains(thrown);
            assertThat(event).hasToString("WARN dropped 1 of 2 [java.lang.IllegalStateException: why]");
        });
    }

    @Test
    void keepsTheFluentApisLinesToo() {
        logger.atInfo().log("made {}", "it");
        assertThat(logger.texts(Level.INFO)).containsExactly("made it");
    }

    @Test
    void dropsWhatIsBelowItsLeastLevel() {
        RecordingLogger quiet = RecordingLogger.of("nekton.test", Level.WARN);
        quiet.info("not kept");
        quiet.error("kept");
        assertThat(quiet.isInfoEnabled()).isFalse();
        assertThat(quiet.events()).hasSize(1);
    }

    @Test
    void forgetsOnRequest() {
        logger.debug("x");
        logger.clear();
        assertThat(logger.events()).isEmpty();
    }
}
