package dev.nekton.vm.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** The names under which the engine would let a script reach Java through a primitive: methods and bean properties. */
final class JavaNames {
    private static final List<Class<?>> STRINGS = List.of(String.class, ConsString.class);
    private static final List<Class<?>> NUMBERS = List.of(Integer.class, Double.class, Long.class, Number.class);
    private static final List<Class<?>> BOOLEANS = List.of(Boolean.class);

    private static final List<Class<?>> SYMBOLS = List.of(Symbol.class);

    private JavaNames() {}

    /** Returns an object with the names as arrays: {@code strings}, {@code numbers}, {@code booleans}, {@code symbols}. */
    static Object all() {
        return ToJs.object(Map.of(
                "strings", of(STRINGS), "numbers", of(NUMBERS), "booleans", of(BOOLEANS), "symbols", of(SYMBOLS)));
    }

    private static Object of(List<Class<?>> classes) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : classes) {
            Arrays.stream(type.getMethods()).map(Method::getName).forEach(name -> {
                names.add(name);
                addProperty(names, name);
            });
        }
        names.add("class");
        return Global.allocate(names.toArray());
    }

    private static void addProperty(Set<String> names, String method) {
        for (String prefix : List.of("get", "is", "set")) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                String property = method.substring(prefix.length());
                names.add(property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1));
            }
        }
    }
}
