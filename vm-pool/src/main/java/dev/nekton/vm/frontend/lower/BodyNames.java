package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that the body of a function declares in the function's own scope.
 *
 * @param variables declared with {@code var}, anywhere in the body
 * @param functions functions declared in the body's own list of statements
 * @param lexical declared with {@code let}, {@code const} or {@code class} there
 */
record BodyNames(Set<String> variables, Set<String> functions, Set<String> lexical) {
    static BodyNames of(Node block) {
        BodyNames names = new BodyNames(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Node statement = block.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (statement.isFunction()) {
                names.functions.add(statement.getFirstChild().getString());
            } else if (statement.isClass()) {
                names.lexical.add(statement.getFirstChild().getString());
            } else if (statement.isLet() || statement.isConst()) {
                names.lexical.addAll(BoundNames.of(statement));
            }
            names.collect(statement);
        }
        names.variables.removeIf(name -> name.startsWith(Unit.RUNTIME));
        return names;
    }

    /**
     * Returns whether a name that the parameters' expressions mention would mean something else if they stood in the body.
     *
     * @param isOwn whether it is a parameter's name; a variable of the body that is called so starts with its value
     * @param isKept whether a function in the parameters may look at it later
     */
    boolean clashes(String name, boolean isOwn, boolean isKept) {
        boolean asVariable = variables.contains(name) && (!isOwn || isKept);
        return asVariable || functions.contains(name) || lexical.contains(name);
    }

    private void collect(Node node) {
        if (node.isFunction() || node.isClass()) {
            return;
        }
        if (node.isVar()) {
            variables.addAll(BoundNames.of(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child);
        }
    }
}
