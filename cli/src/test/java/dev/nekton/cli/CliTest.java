package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
    @Test
    void helpNamesCommandsAndExitCodes() {
        Nekton help = Nekton.call("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("run ", "bench ", "list ", "verify ", "Exit codes:", "  2   the command line is wrong");
    }

    @Test
    void versionIsToldByAllCommands() {
        assertThat(Nekton.call("--version").out()).startsWith("nekton ");
        assertThat(Nekton.call("run", "--version").out()).startsWith("nekton ");
    }

    @Test
    void listsWhatThereIs() {
        assertThat(Nekton.call("list").out())
                .contains("Inputs:\n  batched ", "\n\nProcessors:\n  ", "\n\nOutputs:\n  drop ")
                .contains("\n  stream_processor Keeps the latest value", "\n  tag_processor    Turns raw values");
    }

    @Test
    void firstSentenceEndsAtTheFirstFullStopBeforeASpace() {
        assertThat(ListCommand.firstSentence("Reads a.csv\nfiles. All of them."))
                .isEqualTo("Reads a.csv files.");
        assertThat(ListCommand.firstSentence("Reads")).isEqualTo("Reads");
    }

    @Nested
    final class WrongUse {
        @Test
        void aMisspeltCommandIsSuggested() {
            refuses(Nekton.call("rum", "x.yaml"), "Did you mean: nekton run?");
        }

        @Test
        void aMisspeltOptionIsSuggested() {
            refuses(Nekton.call("run", "--shw-metadata", "x.yaml"), "Possible solutions: --show-metadata");
        }

        @Test
        void noCommandAndNoFile() {
            refuses(Nekton.call(), "Missing command");
            refuses(Nekton.call("run"), "Missing required parameter: 'FILE'");
        }

        @Test
        void aSettingWithoutValue() {
            refuses(Nekton.call("run", "-s", "threads", "x.yaml"), "a setting must be path=value");
        }

        private void refuses(Nekton call, String text) {
            assertThat(call.err()).contains(text, "--help'").doesNotContain("Usage:");
            assertThat(call.code()).isEqualTo(2);
        }
    }

    @Nested
    final class Verify {
        private static final String CASE = """
                {"id": "%s", "processor": "tag_processor", "config": {"defaults": "return null;"}, \
                "batches": [[{"payload": "1", "metadata": {}}]], "expect": {"batches": [{"messages": [%s]}]}}
                """;

        @TempDir
        Path directory;

        @Test
        void aMissingFileIsAnError() {
            Nekton verify = Nekton.call("verify", "nope.jsonl", "none.jsonl");
            assertThat(verify.code()).isEqualTo(1);
            assertThat(verify.err()).contains("nope.jsonl: there is no such file", "none.jsonl: there is no such file");
            assertThat(verify.out()).isEmpty();
        }

        @Test
        void allFilesAreCountedInOneLastLine() throws IOException {
            Path passes = file("a.jsonl", CASE.formatted("good", "") + "\n");
            Path fails = file("b.jsonl", "no case\n" + CASE.formatted("bad", "{\"payload\": \"1\", \"metadata\": {}}"));
            Nekton verify = Nekton.call("verify", passes, fails);
            assertThat(verify.code()).isEqualTo(1);
            assertThat(verify.out())
                    .contains("FAILED bad  (", "b.jsonl:2", "expected 1 message", "FAILED " + fails + ":1")
                    .doesNotContain("good")
                    .endsWith("\n1 passed, 2 failed\n");
        }

        @Test
        void exitsWith0WhenAllPass() throws IOException {
            Nekton verify = Nekton.call("verify", file("a.jsonl", CASE.formatted("good", "")));
            assertThat(verify).isEqualTo(new Nekton(0, "1 passed, 0 failed\n", ""));
        }

        private Path file(String name, String text) throws IOException {
            return Files.writeString(directory.resolve(name), text);
        }
    }
}
