package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.fake.LogEvent;
import dev.nekton.testkit.fake.ProcessorRig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class ConsoleTest {
    private static final String THOUSAND_LINES = "for (var i = 0; i < 1000; i++) console.log(i); return msg;";

    @ParameterizedTest
    @CsvSource({"debug,DEBUG", "log,INFO", "info,INFO", "warn,WARN", "error,ERROR"})
    void linesGoToTheScriptsOwnLoggerAtTheirLevel(String function, Level level) {
        try (ProcessorRig rig = NodeRedRig.debugging("console." + function + "('value', msg.payload, {a: [1]});")) {
            rig.process(Message.of("5"));
            assertThat(rig.scriptLog().events())
                    .extracting(LogEvent::level, LogEvent::text)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(level, "'value' 5 { a: [ 1 ] }"));
            assertThat(rig.log().texts(level)).isEmpty();
        }
    }

    @Test
    void aScriptCanNotFloodTheLogAndWhatIsHeldBackIsCounted() {
        try (ProcessorRig rig = NodeRedRig.of(THOUSAND_LINES)) {
            rig.process(Message.of("1"));
            rig.process(Message.of("2"));
            assertThat(rig.scriptLog().texts(Level.INFO)).hasSize(100).endsWith("99");
            assertThat(rig.scriptLog().texts(Level.WARN)).isEmpty();

            rig.clock().advance(Duration.ofSeconds(1));
            rig.process(Message.of("3"));
            assertThat(rig.scriptLog().texts(Level.INFO)).hasSize(200);
            assertThat(rig.scriptLog().texts(Level.WARN))
                    .containsExactly("console: 1900 lines held back; scripts may log 100 lines a second");
        }
    }

    @Test
    void whatIsHeldBackIsToldWhenTheNextBatchIsQuietAndWhenTheProcessorCloses() {
        try (ProcessorRig rig = NodeRedRig.of("if (msg.payload) { " + THOUSAND_LINES + " }")) {
            rig.process(Message.of("1"));
            rig.clock().advance(Duration.ofSeconds(1));
            rig.process(Message.of("0"));
            assertThat(rig.scriptLog().texts(Level.WARN)).hasSize(1);
            rig.process(Message.of("1"));
            rig.close();
            assertThat(rig.scriptLog().texts(Level.WARN)).hasSize(2);
        }
    }

    @Test
    void aLongLineIsCut() {
        try (ProcessorRig rig = NodeRedRig.of("console.log('x'.repeat(100000));")) {
            rig.process(Message.of("1"));
            assertThat(rig.scriptLog().texts(Level.INFO))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(8300)
                    .endsWith("x... (91810 more characters)");
        }
    }

    @Test
    void aLevelThatIsOffCostsNoLines() {
        try (ProcessorRig rig =
                NodeRedRig.of("for (var i = 0; i < 1000; i++) console.debug(i); console.log('seen');")) {
            rig.process(Message.of("1"));
            assertThat(rig.scriptLog().events()).extracting(LogEvent::text).containsExactly("'seen'");
        }
    }
}
