package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which names mean which variables, with the order in which they stand in the text. <em>Not thread-safe.</em>
 *
 * <p>What stands later in the text runs later, but for loops, functions and the parts of a {@code switch}.
 */
final class Resolution {
    private final Scopes scopes;
    private final Map<String, List<Binding.Reference>> free = new LinkedHashMap<>();
    private final Map<Node, Integer> orders = new HashMap<>();
    private int order;

    private Resolution(Scopes scopes) {
        this.scopes = scopes;
    }

    static Resolution of(Node function, Scopes scopes) {
        Resolution resolution = new Resolution(scopes);
        LexicalScope scope = scopes.startingAt(function);
        if (scope == null) {
            throw new IllegalArgumentException("not the function that the scopes are of");
        }
        resolution.inside(function, scope, false);
        return resolution;
    }

    /** Returns the names that mean no variable of the script, with where they stand. */
    Map<String, List<Binding.Reference>> free() {
        return free;
    }

    /** Returns the place of a function in the order of the text. */
    int orderOf(Node function) {
        return orders.getOrDefault(function, 0);
    }

    private void visit(Node node, LexicalScope outer, boolean inWith) {
        order++;
        LexicalScope scope = outer;
        if (node.isFunction()) {
            orders.put(node, order);
            LexicalScope named = scopes.startingAt(node.getFirstChild());
            scope = named == null ? outer : named;
        }
        LexicalScope started = scopes.startingAt(node);
        inside(node, started == null || node.isName() ? scope : started, inWith);
    }

    private void inside(Node node, LexicalScope scope, boolean inWith) {
        switch (node.getToken()) {
            case FUNCTION -> {
                children(node.getSecondChild(), scope, inWith);
                visit(node.getLastChild(), scope, inWith);
            }
            case NAME -> {
                children(node, scope, inWith);
                name(node, scope, inWith);
            }
            case WITH -> {
                visit(node.getFirstChild(), scope, inWith);
                visit(node.getLastChild(), scope, true);
            }
            case FOR_IN, FOR_OF, FOR_AWAIT_OF -> {
                visit(node.getSecondChild(), scope, inWith);
                visit(node.getFirstChild(), scope, inWith);
                visit(node.getLastChild(), scope, inWith);
            }
            case SWITCH -> {
                LexicalScope around =
                        scopes.startingAt(node) == scope && scope.parent() != null ? scope.parent() : scope;
                visit(node.getFirstChild(), around, inWith);
                for (Node part = node.getSecondChild(); part != null; part = part.getNext()) {
                    visit(part, scope, inWith);
                }
            }
            default -> children(node, scope, inWith);
        }
    }

    private void children(Node node, LexicalScope scope, boolean inWith) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, scope, inWith);
        }
    }

    private void name(Node node, LexicalScope scope, boolean inWith) {
        Binding binding = scope.find(node.getString());
        if (binding == null) {
            free.computeIfAbsent(node.getString(), any -> new ArrayList<>())
                    .add(new Binding.Reference(node, scope, order, inWith));
        } else if (binding.declaration() == node) {
            binding.readyAt(++order);
        } else if (!isFunctionName(node)) {
            binding.references().add(new Binding.Reference(node, scope, order, inWith));
        }
    }

    private static boolean isFunctionName(Node name) {
        Node parent = name.getParent();
        return parent != null && (parent.isFunction() || parent.isClass()) && parent.getFirstChild() == name;
    }
}
