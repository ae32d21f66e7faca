package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.pipeline.config.LogFormat;
import dev.nekton.pipeline.config.LogLevel;
import dev.nekton.pipeline.config.LoggerConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LogLineTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void logfmtNamesTheComponentAndStaysOneLine() {
        start(LogLevel.INFO, LogFormat.LOGFMT, false);
        Logging.logger("", "root.output").warn("say \"no\"\n\tat \\ \u0007");
        assertThat(lines)
                .containsExactly(
                        "level=warn msg=\"say \\\"no\\\"\\n\\tat \\\\ \\u0007\" @service=nekton label=\"\" path=root.output");
    }

    @Test
    void jsonHasTheSameMembers() {
        start(LogLevel.INFO, LogFormat.JSON, false);
        Logging.logger("a", "root.input").info("one\ntwo");
        assertThat(lines)
                .containsExactly("{\"level\":\"info\",\"msg\":\"one\\ntwo\",\"@service\":\"nekton\",\"label\":\"a\","
                        + "\"path\":\"root.input\"}");
    }

    @Test
    void timesAreUtcInSeconds() {
        start(LogLevel.INFO, LogFormat.LOGFMT, true);
        Logging.GENERAL.info("x");
        assertThat(lines)
                .singleElement()
                .asString()
                .matches("time=\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\" level=info msg=\"x\" @service=nekton");
    }

    @Test
    void levelsAreThoseOfBenthos() {
        Map<LogLevel, Integer> counts = new LinkedHashMap<>();
        for (LogLevel level : LogLevel.values()) {
            lines.clear();
            start(level, LogFormat.LOGFMT, false);
            Logging.GENERAL.error("x");
            Logging.GENERAL.warn("x");
            Logging.GENERAL.info("x");
            Logging.GENERAL.debug("x");
            Logging.GENERAL.trace("x");
            counts.put(level, lines.size());
        }
        assertThat(counts.values()).containsExactly(0, 0, 1, 2, 3, 4, 5, 5, 0);
    }

    @Test
    void anExceptionStaysOnItsLine() {
        start(LogLevel.DEBUG, LogFormat.LOGFMT, false);
        Logging.GENERAL.debug("broken", new IllegalStateException("no"));
        assertThat(lines).singleElement().asString().contains("exception=\"java.lang.IllegalStateException: no\\n");
    }

    private void start(LogLevel level, LogFormat format, boolean time) {
        Logging.start(new LoggerConfig(level, format, time, Map.of("@service", "nekton")), level, lines::add);
    }
}
