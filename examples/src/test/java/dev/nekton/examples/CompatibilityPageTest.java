package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision has its row on the page, and something that holds the project to it. */
class CompatibilityPageTest {
    private static final int DECISIONS = 27;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (D\\d+) \\|");

    private static List<String> tests = List.of();

    static Stream<String> decisions() {
        return IntStream.rangeClosed(1, DECISIONS).mapToObj(number -> "D" + number);
    }

    @BeforeAll
    static void readTests() throws IOException {
        try (Stream<Path> files = Files.walk(RepositoryFiles.root())) {
            tests = files.filter(CompatibilityPageTest::isTest)
                    .map(CompatibilityPageTest::read)
                    .toList();
        }
    }

    @Test
    void thePageHasARowForEachDecisionInOrder() {
        assertThat(ROW.matcher(PageTables.read("docs/compatibility.md"))
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(decisions().toList());
    }

    /** A recorded case names the decision that its expectation follows; a test says so in its comment. */
    @ParameterizedTest
    @MethodSource("decisions")
    void aTestOrACaseNamesEachDecision(String decision) {
        Pattern named =
                Pattern.compile("\"decision\": ?\"[^\"]*\\b" + decision + "\\b|Decisions? [^.]*\\b" + decision + "\\b");
        assertThat(tests.stream().anyMatch(text -> named.matcher(text).find()))
                .as(decision)
                .isTrue();
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("/target/")
                && (path.contains("/src/test/java/") && path.endsWith("Test.java")
                        || path.contains("/src/") && path.endsWith(".jsonl"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
