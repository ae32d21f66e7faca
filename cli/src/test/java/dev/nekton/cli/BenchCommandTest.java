package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchCommandTest {
    private static final String DEFAULTS = """
            msg.meta.location_path = "a";
            msg.meta.data_contract = "_historian";
            msg.meta.tag_name = "t";
            return msg;""";

    @TempDir
    Path directory;

    @Test
    void tellsWhatEachProcessorTakesAndWhatAllTakeTogether() throws IOException {
        Nekton bench = bench(pipeline(csv("n\n1\n2\n3\n"), DEFAULTS));
        assertThat(bench.code()).as(bench.err()).isZero();
        assertThat(bench.out())
                .startsWith("3 messages of 9 bytes on average, in batches of 1, on 1 thread\n")
                .containsPattern("\ntag_processor tags +[\\d,]+ +[\\d,]+ +\\d+%\n")
                .containsPattern("\nall +[\\d,]+ +[\\d,]+ +100%\n")
                .containsPattern("\n[\\d,]+ msg/s on each core, [\\d,]+ ns and [\\d,]+ bytes a message\n")
                .containsPattern("\nin=(\\d+) out=\\1 dropped=0 errors=0 msg/s=\\d+ seconds=\\d+\\.\\d\n")
                .containsPattern("\nnekton \\S+, Java .* CPUs, heap of at most \\d+ MB\n$");
    }

    @Test
    void theOutputIsLeftAloneAndSoAreFilesThatARunWouldDelete() throws IOException {
        String yaml = pipeline(csv("n\n1\n") + "    delete_on_finish: true\n", DEFAULTS);
        assertThat(bench(yaml).code()).isZero();
        assertThat(directory.resolve("in.csv")).exists();
        assertThat(directory.resolve("out.txt")).doesNotExist();
    }

    @Test
    void messagesCanComeFromAFileWithOnePayloadALine() throws IOException {
        Path lines = Files.write(directory.resolve("lines"), new byte[] {'1', '\n', (byte) 0xff, '2', '\n'});
        Nekton bench = bench(pipeline("stdin: {}\n", DEFAULTS), "--messages", lines, "--batch-size", 2);
        assertThat(bench.out()).startsWith("2 messages of 2 bytes on average, in batches of 2, on 1 thread\n");
    }

    @Test
    void messagesHaveTheMetadataOfTheCommandLine() throws IOException {
        String asks = "if (msg.meta.line != 7 || msg.meta.shift != 'a=b') return null;\n" + DEFAULTS;
        Nekton bench = bench(pipeline(csv("n\n1\n"), asks), "-m", "line=7", "--meta", "shift=a=b");
        assertThat(bench.out()).contains(" dropped=0 ");
    }

    @Test
    void generatedMessagesComeAtOnceAndInTheirBatches() throws IOException {
        String generated = "generate: {mapping: 'root = {\"n\": 1}', interval: 1h, batch_size: 5}\n";
        Nekton bench = bench(pipeline(generated, DEFAULTS));
        assertThat(bench.out()).startsWith("5 messages of 7 bytes on average, in batches of 5");
    }

    @Test
    void dropsAreCountedByReasonAndTheLogIsCutToItsFirstLine() throws IOException {
        Nekton bench = bench(pipeline(csv("n\n1\n"), "throw new Error('no way');"));
        assertThat(bench.code()).isZero();
        assertThat(bench.out()).containsPattern("\nin=(\\d+) out=0 dropped=\\1 \\(js_throw=\\1\\) errors=0 ");
        assertThat(bench.err()).hasLineCount(2).contains("lines logged meanwhile: ", "no way");
    }

    @Test
    void severalThreadsShareTheProcessors() throws IOException {
        int cpus = Runtime.getRuntime().availableProcessors();
        Nekton bench = bench(pipeline(csv("n\n1\n"), DEFAULTS), "--threads", cpus);
        assertThat(bench.out()).contains(cpus == 1 ? ", on 1 thread\n" : ", on " + cpus + " threads\n");
    }

    @Test
    void settingsReplaceValuesOfTheFile() throws IOException {
        Nekton bench = bench(pipeline(csv("n\n1\n"), DEFAULTS), "-s", "pipeline.processors.0.label=other");
        assertThat(bench.out()).contains("\ntag_processor other ");
    }

    @Nested
    final class Refused {
        @Test
        void anInputThatDoesNotEnd() throws IOException {
            fails(bench(pipeline("stdin: {}\n", DEFAULTS)), 1, "give messages with --messages FILE");
        }

        @Test
        void noMessages() throws IOException {
            fails(bench(pipeline(csv("n\n"), DEFAULTS)), 1, "the pipeline's input has no messages");
            fails(
                    bench(pipeline(csv("n\n"), DEFAULTS), "--messages", "nope.txt"),
                    1,
                    "nekton: nope.txt: there is no such file");
        }

        @Test
        void noProcessors() throws IOException {
            fails(bench("input: {generate: {mapping: 'root = 1'}}\n"), 1, "no processors to measure");
        }

        @Test
        void aPipelineWithProblems() throws IOException {
            fails(bench(pipeline(csv("n\n1\n"), "return (;")), 1, "p.yaml:", "SyntaxError");
        }

        @Test
        void numbersOutOfRange() throws IOException {
            String yaml = pipeline(csv("n\n1\n"), DEFAULTS);
            fails(bench(yaml, "--threads", 0), 2, "--threads must be from 1 to ", ", but was 0");
            fails(bench(yaml, "--batch-size", 0), 2, "--batch-size must be from 1 to 10000, but was 0");
            fails(
                    Nekton.call("bench", directory.resolve("p.yaml"), "--warmup", -1),
                    2,
                    "--warmup must be from 0 to 86400, but was -1");
        }

        private void fails(Nekton bench, int code, String... texts) {
            assertThat(bench.err()).contains(texts).doesNotContain("\tat ");
            assertThat(bench.out()).isEmpty();
            assertThat(bench.code()).isEqualTo(code);
        }
    }

    private Nekton bench(String yaml, Object... options) throws IOException {
        Path file = Files.writeString(directory.resolve("p.yaml"), yaml);
        Object[] args = new Object[options.length + 5];
        args[0] = "bench";
        args[1] = file;
        args[2] = "--seconds";
        args[3] = "0.1";
        args[4] = "--warmup=0";
        System.arraycopy(options, 0, args, 5, options.length);
        return Nekton.call(args);
    }

    private String csv(String rows) throws IOException {
        Path file = Files.writeString(directory.resolve("in.csv"), rows);
        return "csv:\n    paths: ['" + file + "']\n";
    }

    private String pipeline(String input, String script) {
        return "input:\n  " + input + "pipeline:\n  processors:\n    - label: tags\n      tag_processor:\n"
                + "        defaults: |\n" + script.indent(10) + "output:\n  file:\n    path: '"
                + directory.resolve("out.txt") + "'\n";
    }
}
