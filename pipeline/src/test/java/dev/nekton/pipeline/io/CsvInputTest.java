package dev.nekton.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.component.Input;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class CsvInputTest {
    @TempDir
    Path folder;

    private final RecordingLogger logger = RecordingLogger.of("recording", Level.INFO);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Resources resources = Resources.of("in").withLogger(logger).withMeters(meters);

    @Test
    void makesAnObjectOfTextsOfEachRowInTheOrderOfTheHeader() throws Exception {
        write("z,a,m\n1,true,\n x ,2.50,\"q\"\n");

        assertThat(texts(Map.of()))
                .containsExactly(
                        "{\"z\":\"1\",\"a\":\"true\",\"m\":\"\"}", "{\"z\":\" x \",\"a\":\"2.50\",\"m\":\"q\"}");
    }

    @Test
    void makesArraysWithoutAHeader() throws Exception {
        write("a,b\n1\n");

        assertThat(texts(Map.of("parse_header_row", false))).containsExactly("[\"a\",\"b\"]", "[\"1\"]");
        assertThat(messages(Map.of("parse_header_row", false)).get(0).metadata().contains("header"))
                .isFalse();
    }

    @Test
    void tellsHeaderFileAndTimeInTheMetadata() throws Exception {
        Path file = write("a,b\n1,2\n");

        var metadata = messages(Map.of()).get(0).metadata();

        assertThat(metadata.keys().names()).containsExactly("header", "path", "mod_time_unix", "mod_time");
        assertThat(metadata.text("header")).contains("[\"a\",\"b\"]");
        assertThat(metadata.text("path")).contains(file.toString());
        assertThat(metadata.text("mod_time_unix"))
                .contains(Long.toString(
                        Files.getLastModifiedTime(file).toInstant().getEpochSecond()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsQuotedFieldsOverSeveralLines(String lineBreak) throws Exception {
        write(String.join(lineBreak, "a,b", "\"x,\"\"y\"\"", "z\",2", "", "3,4"));

        assertThat(messages(Map.of()))
                .extracting(message -> message.value().toString())
                .hasSize(2)
                .first()
                .asString()
                .contains("x,\"y\"" + lineBreak + "z");
        assertThat(logger.texts(Level.WARN)).isEmpty();
    }

    @Test
    void skipsCountsAndLogsRowsOfAnotherLength() throws Exception {
        Path file = write("a,b\n1,2\n3\n\"4\n\",5\n6,7,8\n9,10\n");

        assertThat(texts(Map.of()))
                .containsExactly(
                        "{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"4\\n\",\"b\":\"5\"}", "{\"a\":\"9\",\"b\":\"10\"}");
        assertThat(logger.texts(Level.WARN))
                .containsExactly(
                        file + ":3: row has 1 fields instead of 2; skipped",
                        file + ":6: row has 3 fields instead of 2; skipped");
        assertThat(meters.get("input_error").counter().count()).isEqualTo(2);
    }

    @Test
    void skipsRowsWithWrongQuotesAndReadsOn() throws Exception {
        Path file = write("a,b\n1,2\n\"x\"y,3\n4,5\nz\"z,6\n\"7\",8\n");

        assertThat(texts(Map.of()))
                .containsExactly("{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"4\",\"b\":\"5\"}", "{\"a\":\"7\",\"b\":\"8\"}")
                .isNotNull();
        assertThat(logger.texts(Level.WARN)).hasSize(2).allMatch(line -> line.contains("lazy_quotes"));
        assertThat(logger.texts(Level.WARN).get(0)).startsWith(file + ":3: ");
        assertThat(logger.texts(Level.WARN).get(1)).startsWith(file + ":5: ");
    }

    @Test
    void readsLoneQuotesAsTheyAreWithLazyQuotes() throws Exception {
        write("a,b\n5\" pipe,\"say \"hi\" twice\"\n\"x\"\"y\",z\"\n");

        assertThat(texts(Map.of("lazy_quotes", true)))
                .containsExactly(
                        "{\"a\":\"5\\\" pipe\",\"b\":\"say \\\"hi\\\" twice\"}", "{\"a\":\"x\\\"y\",\"b\":\"z\\\"\"}");
        assertThat(logger.texts(Level.WARN)).isEmpty();
    }

    @Test
    void tellsOfAQuoteThatIsNeverClosed() throws Exception {
        Path file = write("a,b\n1,2\n3,\"4\n5,6\n");

        assertThat(texts(Map.of())).containsExactly("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(logger.texts(Level.WARN)).singleElement().asString().startsWith(file + ":3: row has a quote");
    }

    @Test
    void takesOtherDelimitersAndABomOff() throws Exception {
        write("\uFEFFa;b\n1,5;2\n");

        assertThat(texts(Map.of("delimiter", ";"))).containsExactly("{\"a\":\"1,5\",\"b\":\"2\"}");
    }

    @Test
    void batchesRowsButNotAcrossFiles() throws Exception {
        write("one.csv", "a\n1\n2\n3\n");
        write("two.csv", "a\n4\n");

        List<MessageBatch> batches = Make.batches(
                Make.input("csv", Map.of("paths", List.of(folder + "/*.csv"), "batch_count", 2)), resources);

        assertThat(batches).extracting(MessageBatch::size).containsExactly(2, 1, 1);
    }

    @Test
    void readsInvalidUtf8AsReplacementCharacters() throws Exception {
        Files.write(folder.resolve("data.csv"), "a\n\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(texts(Map.of())).containsExactly("{\"a\":\"\uFFFD\"}");
    }

    @Test
    void givesNothingForAnEmptyFileOrOnlyAHeader() throws Exception {
        write("");
        assertThat(texts(Map.of())).isEmpty();
        write("a,b\n");
        assertThat(texts(Map.of())).isEmpty();
    }

    @Test
    void readsAFieldOfTenMegabytes() throws Exception {
        String field = "0123456789".repeat(1_000_000);
        write("a,b\n" + field + ",1\n2,3\n");

        assertThat(messages(Map.of()))
                .hasSize(2)
                .first()
                .extracting(Message::bytes)
                .matches(bytes -> bytes.length > 10_000_000);
    }

    @Test
    void refusesAnotherHeaderThanTheExpectedOne() throws Exception {
        Path file = write("a,b\n1,2\n");

        assertThat(texts(Map.of("expected_headers", List.of("a", "b"), "expected_number_of_fields", 2)))
                .hasSize(1);
        assertThatThrownBy(() -> texts(Map.of("expected_headers", List.of("a", "c"))))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":1: the header must be a, c, but was a, b");
        assertThatThrownBy(() -> texts(Map.of("expected_number_of_fields", 3)))
                .hasMessage(file + ":1: the header must have 3 fields, but has 2");
    }

    @Test
    void skipsRowsWithoutTheExpectedNumberOfFieldsWhenThereIsNoHeader() throws Exception {
        write("1,2\n3\n");

        assertThat(texts(Map.of("parse_header_row", false, "expected_number_of_fields", 2)))
                .containsExactly("[\"1\",\"2\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "file"})
    void refusesAnEmptyListOfFiles(String type) {
        assertThatThrownBy(() -> Make.input(type, Map.of("paths", List.of())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(type + ".paths: must name at least one file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv  | [z-a]*.csv | csv.paths[1]: is no pattern of files: Illegal character range
            file | **/[z-a]   | file.paths[1]: is no pattern of files: Illegal character range
            file | a~b        | file.paths[1]: is no file name here: Nul character not allowed
            """)
    void refusesPathsThatNameNoFiles(String type, String path, String problem) {
        List<String> paths = List.of("good.csv", path.replace('~', '\0'));
        assertThatThrownBy(() -> Make.input(type, Map.of("paths", paths)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void readsAFileThatIsNamedLikeAPattern() throws Exception {
        String name = write("[z-a].csv", "a\n1\n").toString();

        assertThat(Make.texts(Make.input("csv", Map.of("paths", List.of(name)))))
                .containsExactly("{\"a\":\"1\"}");
    }

    @Test
    void refusesDelimitersThatAreNotOneCharacter() throws Exception {
        for (String delimiter : List.of("", ";;", "\"", "\n")) {
            assertThatThrownBy(() -> texts(Map.of("delimiter", delimiter)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("csv.delimiter: must be exactly one character");
        }
    }

    private List<String> texts(Map<String, ?> fields) throws IOException, InterruptedException {
        return messages(fields).stream().map(Message::text).toList();
    }

    private List<Message> messages(Map<String, ?> fields) throws IOException, InterruptedException {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("paths", List.of(folder.resolve("data.csv").toString()));
        Input input = Make.input("csv", all);
        return Make.messages(input, resources);
    }

    private Path write(String text) throws IOException {
        return write("data.csv", text);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
