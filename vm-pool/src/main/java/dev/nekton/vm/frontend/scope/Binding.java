package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Targets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A variable and everything that names it. <em>Not thread-safe.</em> */
final class Binding {
    /** How a variable came to be. */
    enum Kind {
        VAR,
        PARAMETER,
        /** A function that is declared among a function's own statements. */
        FUNCTION,
        /** The name that a function expression has inside of itself. */
        OWN_NAME,
        CATCH,
        LET,
        CONST,
        CLASS,
        /** A function that is declared in a block. */
        BLOCK_FUNCTION
    }

    /**
     * A name in the tree that means a variable.
     *
     * @param node the name
     * @param scope where it stands
     * @param order its place in the order of the text
     * @param inWith whether the object of a {@code with} may know it as well
     */
    record Reference(Node node, LexicalScope scope, int order, boolean inWith) {}

    private final String name;
    private final Kind kind;
    private final LexicalScope scope;
    private final Node declaration;
    private final List<Reference> references = new ArrayList<>();

    /** The order from which on it has its value, reading the text from above; functions have theirs at once. */
    private int readyAt = Integer.MAX_VALUE;

    private final Set<Node> checked = new HashSet<>();
    private String newName;

    Binding(String name, Kind kind, LexicalScope scope, Node declaration) {
        this.name = name;
        this.newName = name;
        this.kind = kind;
        this.scope = scope;
        this.declaration = declaration;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    LexicalScope scope() {
        return scope;
    }

    /** The name in its declaration. */
    Node declaration() {
        return declaration;
    }

    List<Reference> references() {
        return references;
    }

    void readyAt(int order) {
        readyAt = order;
    }

    int readyAt() {
        return readyAt;
    }

    /** Whether some use has to look whether it has a value yet. */
    boolean isChecked() {
        return !checked.isEmpty();
    }

    /** Whether this use has to look whether it has a value yet. */
    boolean isChecked(Node use) {
        return checked.contains(use);
    }

    void check(Node use) {
        checked.add(use);
    }

    String newName() {
        return newName;
    }

    void rename(String other) {
        newName = other;
    }

    /** Whether it belongs to a block and not to a whole function. */
    boolean isLexical() {
        return kind == Kind.LET || kind == Kind.CONST || kind == Kind.BLOCK_FUNCTION;
    }

    boolean hasDeadZone() {
        return kind == Kind.LET || kind == Kind.CONST;
    }

    boolean isCaptured() {
        return references.stream().anyMatch(reference -> reference.scope().function() != scope.function());
    }

    /** Whether each turn of a loop has a variable of its own, which functions may keep. */
    boolean isPerTurn() {
        return isLexical() && scope.isInLoop() && isCaptured();
    }

    boolean isReassigned() {
        return references.stream().anyMatch(reference -> Targets.isTarget(reference.node()));
    }
}
