package dev.nekton.vm.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Cases from a file beside this class: a line {@code # what holds}, the script, and {@code -->} with the JSON of what it
 * hands to {@code log}. Expectations are what another engine makes of the same scripts.
 */
final class ScriptCases {
    private static final String ARROW = "\n--> ";

    private ScriptCases() {}

    /** Returns name, script and expectation of each case. */
    static Stream<Arguments> of(String file) {
        return Stream.of(text(file).split("\n(?=# )")).map(ScriptCases::parsed);
    }

    private static Arguments parsed(String part) {
        int script = part.indexOf('\n');
        int arrow = part.indexOf(ARROW);
        return Arguments.of(
                part.substring(2, script),
                part.substring(script + 1, arrow),
                part.substring(arrow + ARROW.length()).strip());
    }

    private static String text(String file) {
        try (InputStream in = ScriptCases.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
