package dev.nekton.vm.frontend.check;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a script: which one a name means where, and where their values come from. <em>Not thread-safe.</em>
 */
public final class Bindings {
    /** A variable, and the origin of what is known to be assigned to it. */
    public static final class Binding {
        private Origin origin = Origin.OWN;

        private Binding() {}

        Origin origin() {
            return origin;
        }

        /** Returns whether that tells something new. */
        boolean add(Origin assigned) {
            Origin before = origin;
            origin = origin.or(assigned);
            return origin != before;
        }
    }

    private final Node root;
    private final Map<Node, Map<String, Binding>> scopes = new IdentityHashMap<>();

    /**
     * Collects the variables.
     *
     * @param root the function or program that the script is
     * @param parameters what it gets besides the parameters that its tree shows
     */
    public Bindings(Node root, List<String> parameters) {
        this.root = root;
        parameters.forEach(name -> declare(root, name).add(Origin.DATA));
        collect(root);
    }

    /** Returns the variable that a name means; null when the script declares none. */
    public @Nullable Binding of(Node name) {
        for (Node scope = name; scope != null; scope = scope.getParent()) {
            Binding found = scopes.getOrDefault(scope, Map.of()).get(name.getString());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void collect(Node node) {
        if (node.isFunction() && !node.getFirstChild().getString().isEmpty()) {
            declare(NodeUtil.isFunctionDeclaration(node) ? scopeOf(node.getParent(), false) : node, nameOf(node));
        } else if (node.isClass() && node.getFirstChild().isName()) {
            declare(NodeUtil.isClassDeclaration(node) ? scopeOf(node.getParent(), false) : node, nameOf(node));
        } else if (NodeUtil.isNameDeclaration(node)) {
            collectNames(node, scopeOf(node, node.isVar()));
        } else if (node.isParamList() || node.isCatch()) {
            collectNames(node.isCatch() ? node.getFirstChild() : node, node.isCatch() ? node : node.getParent());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child);
        }
    }

    private void collectNames(Node pattern, Node scope) {
        if (pattern.isName()) {
            if (!pattern.getString().isEmpty()) {
                declare(scope, pattern.getString());
            }
            return;
        }
        boolean valueFollows = pattern.isDefaultValue() || pattern.isDestructuringLhs();
        for (Node child = pattern.getFirstChild(); child != null; child = child.getNext()) {
            collectNames(child, scope);
            if (valueFollows) {
                return;
            }
        }
    }

    private Binding declare(Node scope, String name) {
        return scopes.computeIfAbsent(scope, any -> new HashMap<>()).computeIfAbsent(name, any -> new Binding());
    }

    private static String nameOf(Node declaration) {
        return declaration.getFirstChild().getString();
    }

    /** The function or block that a declaration belongs to. */
    private Node scopeOf(Node declaration, boolean ofFunction) {
        for (Node up = declaration; up != root && up != null; up = up.getParent()) {
            boolean isBlock = up.isBlock() || NodeUtil.isLoopStructure(up) || up.isSwitch();
            if (up.isFunction() || !ofFunction && isBlock) {
                return up;
            }
        }
        return root;
    }
}
