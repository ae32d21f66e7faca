package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Targets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names in a script that mean nothing the script declares, each with where it stands.
 *
 * <p><em>Immutable;</em> but the places are of use only as long as the tree is as it was.
 */
public final class FreeNames {
    private static final String ARGUMENTS = "arguments";

    private final Map<String, List<Node>> uses = new LinkedHashMap<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Set<String> declared;

    private FreeNames(Scopes scopes, Resolution resolution) {
        declared = Set.copyOf(scopes.all().get(0).bindings().keySet());
        resolution.free().forEach((name, found) -> {
            List<Node> nodes = found.stream()
                    .map(Binding.Reference::node)
                    .filter(node -> !name.equals(ARGUMENTS) || isOfTheScript(node))
                    .toList();
            if (!nodes.isEmpty()) {
                uses.put(name, nodes);
            }
            if (nodes.stream().anyMatch(Targets::isTarget)) {
                assigned.add(name);
            }
        });
    }

    /** Returns the free names of the function that a script is. */
    public static FreeNames of(Node function) {
        Scopes scopes = Scopes.of(function);
        return new FreeNames(scopes, Resolution.of(function, scopes));
    }

    /** Returns the names, in the order of the text. */
    public Set<String> names() {
        return uses.keySet();
    }

    /** Returns the names that are assigned, in the order of the text. */
    public Set<String> assigned() {
        return assigned;
    }

    /** Returns where a name is used. */
    public List<Node> usesOf(String name) {
        return List.copyOf(uses.getOrDefault(name, List.of()));
    }

    /** Returns where a name is used for its value; not where {@code typeof} asks whether it is there. */
    public List<Node> valuesOf(String name) {
        return uses(name, node -> !isAsked(node));
    }

    /** Returns where {@code typeof} asks whether a name is there. */
    public List<Node> questionsOf(String name) {
        return uses(name, FreeNames::isAsked);
    }

    /** Returns whether {@code typeof} asks somewhere whether a name is there. */
    public boolean isAskedFor(String name) {
        return !questionsOf(name).isEmpty();
    }

    /** Returns the names that the script declares among its own statements. */
    public Set<String> declared() {
        return declared;
    }

    private List<Node> uses(String name, Predicate<Node> which) {
        return uses.getOrDefault(name, List.of()).stream().filter(which).toList();
    }

    private static boolean isAsked(Node node) {
        return node.getParent().getToken() == Token.TYPEOF;
    }

    /** In a function that is no arrow function the name means that function's arguments. */
    private static boolean isOfTheScript(Node arguments) {
        Node up = arguments.getParent();
        while (!(up.isFunction() && !up.isArrowFunction())) {
            up = up.getParent();
        }
        return up.getParent() == null;
    }
}
