package dev.nekton.vm.hostile;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the corpus.
 *
 * @param expect what may become of it: {@code value}, {@code throws}, or the names of limits
 * @param text what the value, as JSON, or the error must have in it
 */
record HostileScript(String group, String name, String script, Set<String> expect, Pattern text) {
    static Stream<HostileScript> of(String file) {
        String path = file + ".jsonl";
        try (InputStream in = HostileScript.class.getResourceAsStream(path)) {
            String lines = new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(HostileScript::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return group + ": " + name;
    }

    private static HostileScript read(String line) {
        Value.Struct members = (Value.Struct) Json.parse(line);
        String expect = member(members, "expect").replace("limit:", "");
        return new HostileScript(
                member(members, "group"),
                member(members, "name"),
                member(members, "script"),
                Set.of(expect.split("\\|")),
                Pattern.compile(member(members, "text"), Pattern.DOTALL));
    }

    private static String member(Value.Struct members, String name) {
        return Objects.requireNonNull(members.members().get(name), name).plainText();
    }
}
