package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddedScriptsTest {
    private static final String PAGE = "docs/scripts.md";
    private static final String SOURCE = "examples/src/main/java/dev/nekton/examples/EmbeddedScripts.java";

    @Test
    void thePageShowsWhatTheProgramPrints() {
        PrintStream original = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbeddedScripts.main(new String[0]);
        } finally {
            System.setOut(original);
        }
        assertThat(PageTables.read(PAGE))
                .contains("```\n" + printed.toString(StandardCharsets.UTF_8).stripTrailing() + "\n```");
    }

    @Test
    void thePageShowsExactlyThisProgram() {
        String source = PageTables.read(SOURCE);
        String shown = source.substring(source.indexOf("// docs begin\n"), source.indexOf("        // docs end"))
                .substring("// docs begin\n".length())
                .stripTrailing()
                .stripIndent();
        assertThat(PageTables.read(PAGE)).contains("```java\n" + shown + "\n```");
    }
}
