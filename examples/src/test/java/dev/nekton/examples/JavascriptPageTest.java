package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.ConfigException;
import dev.nekton.tag.TagProcessor;
import dev.nekton.value.Json;
import dev.nekton.vm.Limit;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Surroundings;
import dev.nekton.vm.embed.ScriptPool;
import dev.nekton.vm.frontend.check.Refusals;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/javascript.md says is so: every example on it is run. */
class JavascriptPageTest {
    private static final String PAGE = "docs/javascript.md";
    private static final Pattern STATEMENT = Pattern.compile("(let|const|class|function|try|return|import|outer:)\\W");

    static Stream<Arguments> supported() {
        return Stream.of("Language", "Library")
                .flatMap(heading -> PageTables.rows(PAGE, heading).stream())
                .map(row -> Arguments.of(PageTables.code(row.get(1)), PageTables.code(row.get(2))));
    }

    @ParameterizedTest
    @MethodSource
    void supported(String example, String result) {
        assertThat(resultOf(example)).isEqualTo(result);
    }

    static Stream<Arguments> refused() {
        return Stream.of(Refusals.values()).map(refusal -> Arguments.of(refusal, rowOf(refusal)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Refusals refusal, List<String> row) {
        assertThat(row.get(2)).isEqualTo(refusal.instead());
        assertThatThrownBy(() -> resultOf(PageTables.code(row.get(1))))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e -> assertThat(e.problems().get(0).text()).isEqualTo(refusal.text()));
    }

    @Test
    void thePageListsWhatIsRefusedAndNothingElse() {
        assertThat(PageTables.rows(PAGE, "Refused at start"))
                .extracting(row -> row.get(0))
                .containsExactly(
                        Stream.of(Refusals.values()).map(Refusals::construct).toArray(String[]::new));
    }

    @Test
    void thePageListsWhatIsRefusedInScriptsOnMessages() {
        assertThat(PageTables.rows(PAGE, "Refused in scripts on messages").stream()
                        .collect(Collectors.toMap(row -> PageTables.code(row.get(0)), row -> row.get(2))))
                .isEqualTo(Surroundings.ofMessages().refused());
    }

    static Stream<Arguments> refusedOnMessages() {
        return PageTables.rows(PAGE, "Refused in scripts on messages").stream()
                .map(row ->
                        Arguments.of(PageTables.code(row.get(1)), PageTables.code(row.get(0)) + " is not supported: "));
    }

    @ParameterizedTest
    @MethodSource
    void refusedOnMessages(String example, String error) {
        assertThatThrownBy(() -> TagProcessor.builder().defaults(example).build())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(error);
    }

    static Stream<String> notThere() {
        return PageTables.rows(PAGE, "Not there").stream().flatMap(row -> PageTables.codes(row.get(0)).stream());
    }

    @ParameterizedTest
    @MethodSource
    void notThere(String name) {
        assertThat(resultOf("typeof " + name)).isEqualTo("\"undefined\"");
    }

    static Stream<Arguments> differences() {
        return PageTables.rows(PAGE, "Known differences from ECMAScript").stream()
                .map(row -> Arguments.of(PageTables.code(row.get(1)), row.get(2)));
    }

    @ParameterizedTest
    @MethodSource
    void differences(String example, String result) {
        if (result.equals("refused")) {
            assertThatThrownBy(() -> resultOf(example)).isInstanceOf(ConfigException.class);
        } else {
            assertThat(resultOf(example)).isEqualTo(PageTables.code(result));
        }
    }

    @Test
    void thePageNamesEachLimitAndItsError() {
        assertThat(PageTables.rows(PAGE, "Limits"))
                .extracting(row -> PageTables.code(row.get(0)) + ": " + row.get(3))
                .containsExactly(Stream.of(Limit.values())
                        .map(limit -> limit.field() + ": " + Limits.ofDefaults().exceeded(limit))
                        .toArray(String[]::new));
    }

    private static List<String> rowOf(Refusals refusal) {
        return PageTables.rows(PAGE, "Refused at start").stream()
                .filter(row -> row.get(0).equals(refusal.construct()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not on the page: " + refusal));
    }

    /** An example is an expression, or the body of a function when it starts with a statement. */
    private static String resultOf(String example) {
        boolean isBody = STATEMENT.matcher(example).lookingAt();
        ScriptPool.Builder scripts = ScriptPool.builder();
        if (isBody) {
            scripts.function("example", example);
        } else {
            scripts.expression("example", example);
        }
        try (ScriptPool pool = scripts.build()) {
            return Json.text(pool.call("example"));
        }
    }
}
