package dev.nekton.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedCasesTest {
    private static final String LINE = """
            {"id":"a/b","processor":"p","config":{"x":1},"batches":[[{"payload":"ä","metadata":{"n":5,"t":"u"}}],[]],\
            "expect":{"batches":[{"messages":[{"payload":"1"}]},{"messages":[]}]},\
            "decision":"D3","volatile":["/batches/0"],"approximate":true}""";

    @TempDir
    Path folder;

    @Test
    void readsEveryPartOfACase() throws IOException {
        RecordedCase recorded = (RecordedCase) read(LINE).get(0);
        assertThat(recorded.id()).isEqualTo("a/b");
        assertThat(recorded.processor()).isEqualTo("p");
        assertThat(recorded.config()).isEqualTo("{\"x\":1}");
        assertThat(recorded.batches()).hasSize(2).last().isEqualTo(MessageBatch.of());
        assertThat(recorded.decision()).contains("D3");
        assertThat(recorded.volatilePointers()).containsExactly("/batches/0");
        assertThat(recorded.approximate()).isTrue();
        assertThat(recorded).hasToString("a/b");
        assertThat(((Expectation.Output) recorded.expectation()).batches()).hasSize(2);
    }

    @Test
    void keepsNumbersOfMetadata() throws IOException {
        Message input = ((RecordedCase) read(LINE).get(0)).batches().get(0).get(0);
        assertThat(input.text()).isEqualTo("ä");
        assertThat(input.metadata().value("n")).contains(Value.of(5));
    }

    @Test
    void skipsEmptyLinesAndCountsThem() throws IOException {
        List<CaseLine> lines = read("\n \r\n" + LINE + "\r\n\n" + LINE);
        assertThat(lines).extracting(CaseLine::place).allMatch(place -> place.matches(".*cases\\.jsonl:[35]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": | not JSON",
                "[]| the line must be an object",
                "{\"processor\":\"p\"}| no \"batches\"",
                "{\"batches\":{}}| \"batches\" must be a list",
                "{\"batches\":[1]}| a batch must be a list",
                "{\"batches\":[[{\"payload\":1}]]}| \"payload\" must be a string",
                "{\"id\":\"i\",\"processor\":\"p\",\"config\":{},\"batches\":[],\"expect\":{}}| no \"batches\"",
                "{\"id\":\"i\",\"processor\":\"p\",\"config\":{},\"batches\":[[]],\"expect\":{\"batches\":[]}}|"
                        + " one entry for each of 1 batches",
            })
    void brokenLineSaysWhereAndWhy(String line, String reason) throws IOException {
        BrokenLine broken = (BrokenLine) read(line).get(0);
        assertThat(broken.place()).endsWith("cases.jsonl:1");
        assertThat(broken.reason()).contains(reason);
        assertThat(broken).asString().startsWith(broken.id());
    }

    @Test
    void fileThatIsNotThereIsReported() {
        assertThatThrownBy(() -> RecordedCases.read(folder.resolve("none.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.jsonl");
    }

    @ParameterizedTest
    @CsvSource({"tag_processor,1191", "nodered_js,611", "stream_processor,359"})
    void bundledCasesAreAllRead(String processor, int count) {
        assertThat(RecordedCases.bundled(processor)).hasSize(count).allMatch(RecordedCase.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag_processor", "nodered_js"})
    void ownCasesAreAllRead(String processor) {
        assertThat(RecordedCases.own(processor)).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line).isInstanceOf(RecordedCase.class);
            assertThat(line.id()).startsWith(processor + "/own/");
        });
    }

    @Test
    void noCasesAreBundledForOtherProcessors() {
        assertThatThrownBy(() -> RecordedCases.bundled("bloblang")).hasMessageContaining("bloblang");
    }

    private List<CaseLine> read(String text) throws IOException {
        return RecordedCases.read(Files.writeString(folder.resolve("cases.jsonl"), text));
    }
}
