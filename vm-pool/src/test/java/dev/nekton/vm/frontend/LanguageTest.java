package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small programs and what they return as JSON, in the files of the folder {@code language}: each starts with a line {@code
 * # what it shows} and ends with {@code => the result}, which is what other engines give.
 */
class LanguageTest {
    private static final String FOLDER = "language/";
    private static final String RESULT = "\n=> ";

    @TestFactory
    Stream<DynamicTest> programsReturnWhatJavaScriptPrescribes() {
        return Stream.of(
                        "classes",
                        "private",
                        "objects",
                        "destructuring",
                        "parameters",
                        "spread",
                        "loops",
                        "texts",
                        "operators")
                .flatMap(LanguageTest::programs);
    }

    private static Stream<DynamicTest> programs(String file) {
        return Stream.of(text(file + ".txt").split("\n\n(?=# )")).map(program -> test(file, program.strip()));
    }

    private static DynamicTest test(String file, String program) {
        int body = program.indexOf('\n');
        int result = program.lastIndexOf(RESULT);
        String name = file + ": " + program.substring(1, body).strip();
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(json(program.substring(body, result)))
                        .isEqualTo(program.substring(result + RESULT.length())));
    }

    private static String json(String body) {
        String script = "return {payload: JSON.stringify((function () {" + body + "\n})())};";
        return RunningScripts.messageOf(script, Message.of("1")).value().plainText();
    }

    private static String text(String file) {
        try (InputStream in = LanguageTest.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
