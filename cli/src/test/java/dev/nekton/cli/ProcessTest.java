package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, exit codes, the real streams, the heap. */
@Timeout(180)
final class ProcessTest {
    private static final List<String> SMALL = List.of("-Xmx256m");

    private static final String NUMBERED = """
            input:
              csv:
                paths: [in.csv]
            pipeline:
              threads: 1
              processors:
                - tag_processor:
                    defaults: |
                      msg.meta.location_path = "a";
                      msg.meta.data_contract = "_historian";
                      msg.meta.tag_name = "t";
                      msg.meta.timestamp_ms = "1";
                      msg.payload = Number(msg.payload.n);
                      %s
                      return msg;
            output:
              %s
            """;

    private static final String SLOWLY = "var end = Date.now() + 2; while (Date.now() < end) {}";

    @TempDir
    Path directory;

    @Test
    void aSignalInTheMiddleOfASlowRunLosesAndRepeatsNothing() throws Exception {
        rows(100_000);
        NektonProcess nekton = run(NUMBERED.formatted(SLOWLY, "file: {path: out.txt}"));
        awaitLines(50);
        nekton.terminate();
        int code = nekton.await();
        List<String> out = Files.readAllLines(directory.resolve("out.txt"));
        assertThat(code).as(nekton.err()).isZero();
        assertThat(out).hasSizeLessThan(100_000).isEqualTo(expected(read(nekton)));
    }

    @Test
    void aSecondSignalEndsAtOnce() throws Exception {
        rows(10);
        String forever = "if (msg.payload == 3) while (true) {}";
        NektonProcess nekton = run(NUMBERED.formatted(forever, "file: {path: out.txt}"));
        awaitLines(2);
        nekton.terminate();
        Thread.sleep(1000);
        long start = System.nanoTime();
        nekton.terminate();
        assertThat(nekton.await()).isEqualTo(1);
        assertThat((System.nanoTime() - start) / 1_000_000L).isLessThan(3_000L);
    }

    @Test
    void whatCouldNotBeWrittenInTimeIsCountedAndTheExitCodeIs1() throws Exception {
        rows(10);
        String forever = "if (msg.payload == 3) while (true) {}";
        NektonProcess nekton = run("shutdown_timeout: 1s\n" + NUMBERED.formatted(forever, "file: {path: out.txt}"));
        awaitLines(2);
        nekton.terminate();
        assertThat(nekton.await()).isEqualTo(1);
        assertThat(nekton.err()).containsPattern("nekton: [1-9]\\d* of the \\d+ messages read were not written");
    }

    @Test
    void aReaderThatGoesEndsTheRunQuietly() throws Exception {
        rows(50_000);
        NektonProcess nekton = run(NUMBERED.formatted("", "stdout: {}"));
        try (BufferedReader out = nekton.stdout()) {
            assertThat(out.readLine()).isEqualTo("{\"timestamp_ms\":1,\"value\":1}");
        }
        assertThat(nekton.await()).isZero();
        assertThat(nekton.err()).hasLineCount(1).contains("level=info").doesNotContain("in=", "Exception");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutAStandardOutputItEndsQuietlyAtTheFirstMessage() throws Exception {
        rows(10);
        Files.writeString(directory.resolve("p.yaml"), NUMBERED.formatted("", "stdout: {}"));
        NektonProcess nekton = NektonProcess.startWithoutStdout(directory, SMALL, "run", "p.yaml");
        assertThat(nekton.await()).as(nekton.err()).isZero();
        assertThat(nekton.err()).hasLineCount(1).contains("level=info");
    }

    @Test
    void metadataIsALineBeforeThePayload() throws Exception {
        rows(1);
        Files.writeString(directory.resolve("p.yaml"), NUMBERED.formatted("", "stdout: {}"));
        NektonProcess nekton = NektonProcess.start(directory, SMALL, "run", "--show-metadata", "p.yaml");
        List<String> lines = nekton.stdout().lines().toList();
        assertThat(nekton.await()).isZero();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("{\"").contains("\"umh_topic\":\"umh.v1.a._historian.t\"");
        assertThat(lines.get(1)).isEqualTo("{\"timestamp_ms\":1,\"value\":1}");
    }

    @Test
    void aMillionMessagesRunInAHeapOf256Megabytes() throws Exception {
        String yaml = """
                input:
                  generate:
                    interval: ""
                    count: 1000000
                    batch_size: 100
                    mapping: 'root = {"temperature": 23.5, "machine": "press-7"}'
                output:
                  drop: {}
                """;
        NektonProcess nekton = run(yaml);
        assertThat(nekton.await()).as(nekton.err()).isZero();
        assertThat(nekton.err()).contains("in=1000000 out=1000000 dropped=0 errors=0");
    }

    @Test
    void theLogGoesToTheStandardOutputWhenMessagesDoNot() throws Exception {
        rows(1);
        NektonProcess nekton = run(NUMBERED.formatted("", "drop: {}"));
        assertThat(nekton.stdout().lines()).singleElement().asString().contains("level=info", "csv -> tag_processor");
        assertThat(nekton.await()).isZero();
        assertThat(nekton.err())
                .startsWith("in=1 out=1 dropped=0 errors=0 msg/s=")
                .hasLineCount(1);
    }

    private NektonProcess run(String yaml) throws Exception {
        Files.writeString(directory.resolve("p.yaml"), yaml);
        return NektonProcess.start(directory, SMALL, "run", "p.yaml");
    }

    private void rows(int count) throws Exception {
        StringBuilder csv = new StringBuilder("n\n");
        IntStream.rangeClosed(1, count).forEach(n -> csv.append(n).append('\n'));
        Files.writeString(directory.resolve("in.csv"), csv);
    }

    private void awaitLines(int count) throws Exception {
        Path out = directory.resolve("out.txt");
        while (!Files.exists(out) || Files.readAllLines(out).size() < count) {
            Thread.sleep(20);
        }
    }

    private static int read(NektonProcess nekton) {
        Matcher summary = Pattern.compile("(?m)^in=(\\d+) ").matcher(nekton.err());
        assertThat(summary.find()).as(nekton.err()).isTrue();
        return Integer.parseInt(summary.group(1));
    }

    private static List<String> expected(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "{\"timestamp_ms\":1,\"value\":" + n + "}")
                .toList();
    }
}
