package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedTagProcessorTest {
    private static final Path SOURCE = Path.of("examples/src/main/java/dev/nekton/examples/EmbeddedTagProcessor.java");

    @Test
    void printsTheTopicAndThePayload() {
        PrintStream original = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbeddedTagProcessor.main(new String[0]);
        } finally {
            System.setOut(original);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("umh.v1.acme.berlin._raw.too-hot.temperature {\"timestamp_ms\":")
                .contains("\"value\":120.5}");
    }

    @Test
    void theReadmeShowsExactlyThisProgram() throws IOException {
        String source = Files.readString(RepositoryFiles.root().resolve(SOURCE));
        String shown = source.substring(source.indexOf("// README begin\n"), source.indexOf("        // README end"))
                .substring("// README begin\n".length())
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(RepositoryFiles.root().resolve("README.md")))
                .contains("```java\n" + shown + "\n```");
    }
}
