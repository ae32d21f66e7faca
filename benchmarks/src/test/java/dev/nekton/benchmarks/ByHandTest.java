package dev.nekton.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.benchmarks.nodered.NodeRedByHand;
import dev.nekton.benchmarks.stream.StreamByHand;
import dev.nekton.benchmarks.tag.TagsByHand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ByHandTest {
    private static final Set<String> WITHOUT_OUTPUT =
            Set.of("stream_unknown_topic", "stream_invalid_json", "stream_missing_metadata");

    @ParameterizedTest
    @MethodSource("dev.nekton.benchmarks.Scenario#names")
    void theProgramWrittenByHandMakesTheSameMessagesAsTheProcessor(String name) {
        Scenario scenario = Scenario.of(name);
        PlainProcessor byHand = byHand(scenario);
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        try (BatchProcessor processor = scenario.processor(Resources.of("test"))) {
            for (Input input : scenario.first()) {
                processor.process(MessageBatch.of(input.message()));
                byHand.process(List.of(input.plainMessage()));
            }
            for (int from = 0; from < scenario.inputs().size(); from += scenario.batch()) {
                processor
                        .process(scenario.messages(from))
                        .forEach(batch -> batch.forEach(message -> expected.add(text(message))));
                byHand.process(scenario.plainMessages(from)).forEach(message -> actual.add(text(message)));
            }
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(actual.isEmpty()).isEqualTo(WITHOUT_OUTPUT.contains(name));
    }

    @Test
    void theCounterInTheCacheGoesOnFromBatchToBatch() {
        Scenario scenario = Scenario.of("nodered_cache_1");
        PlainProcessor byHand = byHand(scenario);
        byHand.process(scenario.plainMessages(0));
        assertThat(byHand.process(scenario.plainMessages(0)).get(0).text("count"))
                .isEqualTo("2");
    }

    private static PlainProcessor byHand(Scenario scenario) {
        return switch (scenario.type()) {
            case "stream_processor" -> StreamByHand.of(scenario.name());
            case "tag_processor" -> TagsByHand.of(scenario.name());
            default -> NodeRedByHand.of(scenario.name());
        };
    }

    private static String text(Message message) {
        StringBuilder text = new StringBuilder(message.text());
        message.metadata()
                .forEach((name, value) ->
                        text.append('\n').append(name).append('=').append(value.plainText()));
        return text.toString();
    }

    private static String text(PlainMessage message) {
        StringBuilder text = new StringBuilder(new String(message.payload(), StandardCharsets.UTF_8));
        for (int i = 0; i < message.names().length; i++) {
            text.append('\n').append(message.names()[i]).append('=').append(message.texts()[i]);
        }
        return text.toString();
    }
}
