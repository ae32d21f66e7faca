package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunCommandTest {
    @TempDir
    Path directory;

    private Path file;
    private Path out;

    @BeforeEach
    void name() {
        file = directory.resolve("p.yaml");
        out = directory.resolve("out.txt");
    }

    @Test
    void tellsAtTheEndWhatWasReadWrittenAndDroppedAndWhy() throws IOException {
        Nekton run = tags("if (msg.payload.n == 1) return null; if (msg.payload.n == 1) throw 1;");
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("in=5 out=0 dropped=5 (deliberate=5) errors=0 msg/s=");
    }

    @Test
    void tellsAlsoWhatTheStreamProcessorMadeNothingOf() throws IOException {
        write("""
                input: {generate: {mapping: 'root = "no time series"', count: 4, interval: ""}}
                pipeline:
                  threads: 1
                  processors:
                    - nodered_js: {code: 'if (cache.update("n", (n) => (n || 0) + 1) < 4) msg.meta.umh_topic = "in"; return msg'}
                    - stream_processor: {model: {name: m, version: v1}, output_topic: o, sources: {a: in}, mapping: {x: a}}
                output: {file: {path: '%s'}}
                """.formatted(out));
        assertThat(Nekton.call("run", file).err())
                .startsWith("in=4 out=0 dropped=4 (invalid_data_type=3, no_output=1) errors=0");
    }

    @Test
    void tellsAlsoWhatTheStreamProcessorHadNoVmFor() throws IOException {
        write("""
                input: {generate: {mapping: 'root = {"value": 1, "timestamp_ms": 1}', count: 6, interval: ""}}
                pipeline:
                  threads: 2
                  processors:
                    - nodered_js: {code: 'msg.meta.umh_topic = "in"; return msg'}
                    - stream_processor:
                        model: {name: m, version: v1}
                        output_topic: o
                        sources: {a: in}
                        mapping:
                          x: |
                            (() => {
                              const end = Date.now() + 300;
                              while (Date.now() < end) for (let i = 0; i < 20000; i++);
                              return a;
                            })()
                        vm_pool: {max_size: 1, max_wait: 0s}
                output: {file: {path: '%s'}}
                """.formatted(out));
        Nekton run = Nekton.call("run", file);
        long failed = run.out()
                .lines()
                .filter(line -> line.contains("reason=infra_failed"))
                .count();
        assertThat(failed).isPositive();
        assertThat(run.err())
                .startsWith("in=6 out=%d dropped=%d (infra_failed=%d) errors=0".formatted(6 - failed, failed, failed));
    }

    @Test
    void aMappingThatGivesNothingIsLoggedWithItsPlaceInTheFile() throws IOException {
        write("""
                input: {generate: {mapping: 'root = {"value": 1, "timestamp_ms": 1}', count: 1, interval: ""}}
                pipeline:
                  processors:
                    - nodered_js: {code: 'msg.meta.umh_topic = "in"; return msg'}
                    - stream_processor:
                        model: {name: m, version: v1}
                        output_topic: o
                        sources: {a: in}
                        mapping:
                          x: |
                            void a
                output: {file: {path: '%s'}}
                """.formatted(out));
        assertThat(Nekton.call("run", file).out())
                .contains("(mapping=x, umh_topic=in) " + file + ":11:13: the expression gave undefined");
    }

    @Test
    void tellsHowManyRowsTheInputSkipped() throws IOException {
        Path rows = Files.writeString(directory.resolve("rows.csv"), "a,b\n1,2\n3\n4,5,6\n7,8\n");
        write("input: {csv: {paths: ['" + rows + "']}}\noutput: {file: {path: '" + out + "'}}\n");
        Nekton run = Nekton.call("run", file);
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("in=2 out=2 dropped=0 errors=0").containsPattern("seconds=\\S+ skipped=2\\R");
    }

    @Test
    void replacesValuesOfTheFile() throws IOException {
        write(generated("", 5));
        Nekton run = Nekton.call("run", "-s", "input.generate.count=2", "--set", "logger.format=json", file);
        assertThat(run.code()).isZero();
        assertThat(out).hasContent("{\"n\":1}\n{\"n\":1}");
        assertThat(run.out()).startsWith("{\"time\":\"").contains("\"level\":\"info\"");
    }

    @Test
    void theLevelOfTheCommandLineWins() throws IOException {
        write("logger: {level: DEBUG}\n" + generated("", 1));
        assertThat(Nekton.call("run", "--log.level", "none", file).out()).isEmpty();
    }

    @Test
    void aScriptThatThrowsOnEveryMessageIsCountedAndLoggedInOneLineEach() throws IOException {
        Nekton run = tags("throw new Error('no\\nway');");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("in=5 out=0 dropped=5 (js_throw=5)").doesNotContain("Exception");
        assertThat(run.out().lines().filter(line -> line.contains("level=warn")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("time=\"")
                        .contains("reason=js_throw", "label=tags path=root.pipeline.processors.0"));
    }

    @Test
    void showsProgressOnATerminal() throws IOException {
        write(generated("1500ms", 2));
        Nekton run = Nekton.onTerminal("run", file);
        assertThat(run.err()).contains("\r\033[K", "in=1 out=1 errors=0 msg/s=");
        assertThat(run.err().substring(run.err().lastIndexOf('\r'))).startsWith("\r\033[Kin=2 out=2 dropped=0");
    }

    @Nested
    final class BadInput {
        @Test
        void noSuchFile() {
            fails(Nekton.call("run", "nope.yaml"), "nope.yaml: there is no such file");
        }

        @Test
        void aStackTraceOnlyWithDebug() {
            assertThat(Nekton.call("run", "nope.yaml", "--log.level", "debug").err())
                    .contains("\tat dev.nekton");
        }

        @Test
        void notYaml() throws IOException {
            write("input: {csv: [\n");
            fails(Nekton.call("run", file), "p.yaml:", "not YAML");
        }

        @Test
        void allProblemsAtOnce() throws IOException {
            write("input:\n  generate:\n    cuont: 1\npipeline:\n  threads: many\noutput:\n  file: {}\n");
            fails(
                    Nekton.call("run", file),
                    "p.yaml:3:5: input.generate: field cuont not recognised (did you mean \"count\"?)",
                    "p.yaml:5:12: pipeline.threads:",
                    "p.yaml:7:9: output.file: field path is required");
        }

        @Test
        void unknownProcessor() throws IOException {
            write("pipeline:\n  processors:\n    - tag_procesor: {}\n");
            fails(Nekton.call("run", file), "p.yaml:3:", "tag_procesor", "tag_processor");
        }

        @Test
        void aScriptThatDoesNotParse() throws IOException {
            fails(tags("return (;"), "p.yaml:", "SyntaxError", "return (;", "^");
        }

        @Test
        void anOutputThatCannotBeWritten() throws IOException {
            write(generated("", 1));
            Nekton run = Nekton.call("run", file, "-s", "output.file.path=" + file + "/x");
            fails(run, "nekton: ", "x");
        }

        private void fails(Nekton run, String... texts) {
            assertThat(run.err()).contains(texts).doesNotContain("\tat ");
            assertThat(run.code()).isEqualTo(1);
        }
    }

    private Nekton tags(String script) throws IOException {
        write("pipeline:\n  threads: 1\n  processors:\n    - label: tags\n      tag_processor:\n        defaults: |\n"
                + "          " + script + "\n          return msg;\n" + generated("", 5));
        return Nekton.call("run", file);
    }

    private String generated(String interval, int count) {
        return "input:\n  generate:\n    interval: \"" + interval + "\"\n    count: " + count
                + "\n    mapping: 'root = {\"n\": 1}'\noutput:\n  file:\n    path: " + out + "\n";
    }

    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
    }
}
