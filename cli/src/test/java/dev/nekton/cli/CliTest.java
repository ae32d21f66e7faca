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
        assertThat(help.out()).contains("run ", "list ", "verify ", "Exit codes:", "  2   the command line is wrong");
    }

    @Test
    void versionIsToldByAllCommands() {
        assertThat(Nekton.call("--version").out()).startsWith("nekton ");
        assertThat(Nekton.call("run", "--version").out()).startsWith("nekton ");
    }

    @Test
    void listsWhatThereIs() {
        assertThat(Nekton.call("list").out())
                .contains("Inputs:\n  batched ", "\n\nProcessors:\n  tag_processor ", "\n\nOutputs:\n  drop ");
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
            assertThat(call.err()).contains(text, "--help'").hasLineCountBetween(2, 3);
            assertThat(call.code()).isEqualTo(2);
        }
    }

    @Nested
    final class Verify {
        private static final String CASE = """
                {"id":"%s","processor":"tag_processor","config":{"defaults":"return null;"},\
                "batches":[[{"payload":{"json":1},"meta":{}}]],"expect":{"batches":[%s]}}
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
        void aFailureIsShownAndCounted() throws IOException {
            Nekton verify = Nekton.call("verify", file("a.jsonl", "{\"id\":1}\n"), file("b.jsonl", "no case\n"));
            assertThat(verify.code()).isEqualTo(1);
            assertThat(verify.out())
                    .contains("FAILED ", "a.jsonl:1", "b.jsonl:1")
                    .endsWith("\n0 passed, 2 failed\n");
        }

        private Path file(String name, String text) throws IOException {
            return Files.writeString(directory.resolve(name), text);
        }
    }
}
