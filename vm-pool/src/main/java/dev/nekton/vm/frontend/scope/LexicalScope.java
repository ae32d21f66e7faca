package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function, block, loop head, switch or catch with the variables that it declares. <em>Not thread-safe.</em> */
final class LexicalScope {
    private final Node node;
    private final @Nullable LexicalScope parent;
    private final LexicalScope function;
    private final boolean inLoop;
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private @Nullable String environment;

    /** Makes a function's scope. */
    LexicalScope(Node node, @Nullable LexicalScope parent) {
        this.node = node;
        this.parent = parent;
        this.function = this;
        this.inLoop = false;
    }

    /** Makes the scope of a part of a function. */
    LexicalScope(Node node, LexicalScope parent, boolean inLoop) {
        this.node = node;
        this.parent = parent;
        this.function = parent.function;
        this.inLoop = inLoop;
    }

    Node node() {
        return node;
    }

    @Nullable
    LexicalScope parent() {
        return parent;
    }

    /** The scope of the function that this one is a part of. */
    LexicalScope function() {
        return function;
    }

    boolean isInLoop() {
        return inLoop;
    }

    Map<String, Binding> bindings() {
        return bindings;
    }

    /** Declares a variable; of several declarations the first one counts. */
    Binding declare(String name, Binding.Kind kind, Node declaration) {
        return bindings.computeIfAbsent(name, any -> new Binding(name, kind, this, declaration));
    }

    /** Returns the variable that a name means here; null when the script declares none. */
    @Nullable
    Binding find(String name) {
        LexicalScope at = this;
        while (at != null) {
            Binding found = at.bindings.get(name);
            if (found != null) {
                return found;
            }
            at = at.parent;
        }
        return null;
    }

    /** The variable that holds the object with what each turn of a loop has of its own; null while there is none. */
    @Nullable
    String environment() {
        return environment;
    }

    void environment(String name) {
        environment = name;
    }
}
