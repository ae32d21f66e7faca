package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that patterns, parameter lists and declarations bind. */
final class BoundNames {
    private BoundNames() {}

    /** Returns them in source order. */
    static Set<String> of(Node node) {
        Set<String> names = new LinkedHashSet<>();
        collect(node, names);
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        switch (node.getToken()) {
            case NAME -> names.add(node.getString());
            case DEFAULT_VALUE, DESTRUCTURING_LHS -> collect(node.getFirstChild(), names);
            case COMPUTED_PROP -> collect(node.getLastChild(), names);
            case VAR, LET, CONST, PARAM_LIST, ARRAY_PATTERN, OBJECT_PATTERN, STRING_KEY, ITER_REST, OBJECT_REST -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    collect(child, names);
                }
            }
            default -> {}
        }
    }
}
