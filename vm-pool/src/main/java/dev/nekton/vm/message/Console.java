package dev.nekton.vm.message;

import dev.nekton.value.Value;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.HostObject;
import dev.nekton.vm.engine.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** The scripts' {@code console}: {@code debug}, {@code log}, {@code info}, {@code warn} and {@code error}. */
final class Console {
    private static final Map<String, Level> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("debug", Level.DEBUG);
        LEVELS.put("log", Level.INFO);
        LEVELS.put("info", Level.INFO);
        LEVELS.put("warn", Level.WARN);
        LEVELS.put("error", Level.ERROR);
    }

    private Console() {}

    static HostObject functions(ConsoleLog log) {
        Map<String, Function<Values, @Nullable Object>> functions = new LinkedHashMap<>();
        LEVELS.forEach((name, level) -> functions.put(name, arguments -> print(log, level, arguments)));
        return new HostObject(functions);
    }

    /** Prints a value at the level that comes first, a text as it is. */
    static Object printPlain(ConsoleLog log, Values arguments) {
        Level level = Level.valueOf(arguments.key(0));
        if (log.takes(level)) {
            Value value = arguments.value(1, FromJs.Mode.FOR_PEOPLE);
            log.print(level, value instanceof Value.Text text ? text.text() : ConsoleText.of(value));
        }
        return arguments.nothing();
    }

    private static Object print(ConsoleLog log, Level level, Values arguments) {
        if (log.takes(level)) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < arguments.size(); i++) {
                Value value = arguments.value(i, FromJs.Mode.FOR_PEOPLE);
                line.append(i == 0 ? "" : " ").append(ConsoleText.of(value));
            }
            log.print(level, line.toString());
        }
        return arguments.nothing();
    }
}
