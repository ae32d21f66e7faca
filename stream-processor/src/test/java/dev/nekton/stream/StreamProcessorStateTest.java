package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamProcessorStateTest {
    @TempDir
    private Path folder;

    @Test
    void theVariablesAreTheLatestValuesInTheOrderOfTheConfiguration() {
        try (StreamRig rig = StreamRig.of(StreamProcessorStateTest::sum)) {
            assertThat(rig.processor.variables()).isEmpty();
            rig.process(StreamRig.message("b", "[1,{\"x\":null}]"), StreamRig.message("a", "1"));
            rig.process(StreamRig.message("a", "\"two\""), StreamRig.message("d", "true"));
            assertThat(Json.text(Value.Struct.of(rig.processor.variables())))
                    .isEqualTo("{\"a\":\"two\",\"b\":[1,{\"x\":null}],\"d\":true}");
            assertThat(rig.gauge("active_variables")).isEqualTo(3);
        }
    }

    @Test
    void restoredVariablesGoOnWhereTheyWere() {
        Map<String, Value> carried;
        try (StreamRig first = StreamRig.of(StreamProcessorStateTest::sum)) {
            first.process(StreamRig.message("a", "1"), StreamRig.message("b", "{\"x\":[2]}"));
            carried = first.processor.variables();
        }
        try (StreamRig second = StreamRig.of(stream -> stream.mapping("x", "a + b.x[0]"))) {
            second.process(StreamRig.message("c", "3"));
            second.processor.restore(carried);
            assertThat(second.processor.variables()).isEqualTo(carried);
            assertThat(StreamRig.values(second.process(StreamRig.message("a", "5"))))
                    .containsExactly("x=7");
        }
    }

    @Test
    void restoringReplacesAndLeavesOutWhatIsNoSource() {
        try (StreamRig rig = StreamRig.of(StreamProcessorStateTest::sum)) {
            rig.process(StreamRig.message("a", "1"), StreamRig.message("c", "1"));
            rig.processor.restore(Map.of("b", Value.of(2), "gone", Value.of(3)));
            assertThat(rig.processor.variables()).containsExactly(Map.entry("b", Value.of(2)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1e999", "[{\"x\":-1e999}]"})
    void whatNoMessageCouldHaveBroughtIsNotRestored(String json) {
        try (StreamRig rig = StreamRig.of(StreamProcessorStateTest::sum)) {
            rig.process(StreamRig.message("a", "1"));
            Map<String, Value> wrong = new LinkedHashMap<>(Map.of("b", Json.parse(json)));
            assertThatThrownBy(() -> rig.processor.restore(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("but was " + json);
            assertThat(rig.processor.variables()).containsOnlyKeys("a");
        }
    }

    @Test
    void withATtlAVariableIsForgottenThatLongAfterItsMessage() {
        try (StreamRig rig = StreamRig.of(stream -> sum(stream).stateTtl(Duration.ofSeconds(10)))) {
            rig.process(StreamRig.message("a", "1"));
            rig.clock.advance(Duration.ofMillis(9_999));
            assertThat(rig.process(StreamRig.message("b", "1"))).hasSize(1);
            assertThat(rig.gauge("active_variables")).isEqualTo(2);
            rig.clock.advance(Duration.ofMillis(1));
            assertThat(rig.process(StreamRig.message("b", "2"))).isEmpty();
            assertThat(rig.processor.variables()).containsOnlyKeys("b");
            assertThat(rig.process(StreamRig.message("a", "3"))).hasSize(1);
        }
    }

    @Test
    void inAFileTheVariablesAreThereAgain() {
        Path file = folder.resolve("state.db");
        try (StreamRig rig = StreamRig.of(stream -> sum(stream).stateFile(file))) {
            rig.process(StreamRig.message("a", "1.50"), StreamRig.message("b", "1"), StreamRig.message("b", "[2]"));
        }
        try (StreamRig rig = StreamRig.of(stream -> sum(stream).stateFile(file))) {
            assertThat(Json.text(Value.Struct.of(rig.processor.variables()))).isEqualTo("{\"a\":1.50,\"b\":[2]}");
            rig.processor.restore(Map.of("a", Value.of(7)));
        }
        try (StreamRig rig = StreamRig.of(stream -> sum(stream).stateFile(file))) {
            assertThat(rig.processor.variables()).containsExactly(Map.entry("a", Value.of(7)));
        }
    }

    @Test
    void timeGoesOnWhileTheProcessorIsDown() {
        Path file = folder.resolve("state.db");
        UnaryOperator<StreamProcessor.Builder> settings =
                stream -> sum(stream).stateFile(file).stateTtl(Duration.ofMinutes(1));
        try (StreamRig rig = StreamRig.of(settings)) {
            rig.process(StreamRig.message("a", "1"));
            rig.clock.advance(Duration.ofSeconds(30));
            rig.process(StreamRig.message("b", "1"));
        }
        try (StreamRig rig = StreamRig.startingAt(Duration.ofSeconds(70), settings)) {
            assertThat(rig.processor.variables()).containsOnlyKeys("b");
            rig.clock.advance(Duration.ofSeconds(20));
            assertThat(rig.processor.variables()).isEmpty();
        }
    }

    @Test
    void aKeptValueOfAnotherTopicIsNotTaken() {
        Path file = folder.resolve("state.db");
        try (StreamRig rig = StreamRig.of(stream -> sum(stream).stateFile(file))) {
            rig.process(StreamRig.message("a", "1"), StreamRig.message("b", "2"));
        }
        try (StreamRig rig = StreamRig.of(stream -> sum(stream).stateFile(file).source("a", "T.elsewhere"))) {
            assertThat(rig.processor.variables()).containsOnlyKeys("b");
        }
    }

    private static StreamProcessor.Builder sum(StreamProcessor.Builder stream) {
        return stream.mapping("sum", "a + b");
    }
}
