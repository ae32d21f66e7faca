package dev.nekton.nodered;

import dev.nekton.Resources;
import dev.nekton.value.Value;
import dev.nekton.vm.engine.GlobalsFile;
import dev.nekton.vm.engine.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a function node of Node-RED knows besides {@code msg}: the globals of {@code functionNode.js}. */
final class FunctionNode {
    private static final String FILE = "functionNode";
    private static final String TEXT = text("/dev/nekton/nodered/" + FILE + ".js");
    private static final Set<String> GLOBALS = Set.of("node", "context", "flow", "global", "RED", "env");

    private FunctionNode() {}

    /** Returns the globals of a processor. */
    static GlobalsFile globals(Resources resources, ListedVariables variables) {
        String id = resources.label().isEmpty() ? resources.path() : resources.label();
        return new GlobalsFile(
                FILE,
                TEXT,
                GLOBALS,
                Map.of(
                        "id", arguments -> arguments.result(Value.of(id)),
                        "label", arguments -> arguments.result(Value.of(resources.label())),
                        "env", arguments -> variable(variables, arguments)));
    }

    private static @Nullable Object variable(ListedVariables variables, Values arguments) {
        Optional<String> value = variables.get(arguments.key(0));
        return value.isPresent() ? arguments.result(Value.of(value.get())) : arguments.nothing();
    }

    private static String text(String path) {
        try (InputStream in = FunctionNode.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
