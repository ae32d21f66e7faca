package dev.nekton.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document that implementers read says what the tests do. */
class ContractDocumentTest {
    private static final Path EXAMPLE = Path.of("src/test/java/dev/nekton/testkit/example/CapitalsContractTest.java");

    private final String document = Files.readString(Path.of("../docs/contract.md"));

    ContractDocumentTest() throws IOException {}

    @Test
    void describesEachRuleAsItIsTagged() {
        List<Method> rules = Arrays.stream(ProcessorContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertThat(rules).hasSize(16).allSatisfy(rule -> assertThat(document).contains(row(rule)));
    }

    @Test
    void showsTheExampleThatIsRun() throws IOException {
        String source = Files.readString(EXAMPLE);
        assertThat(document)
                .contains(source.substring(source.indexOf("public class")).strip());
    }

    private static String row(Method rule) {
        List<String> tags = Arrays.stream(rule.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .toList();
        String number = rule.getName().substring(0, 3).toUpperCase(Locale.ROOT);
        return "| " + number + " | " + String.join(", ", tags) + " | **";
    }
}
