package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;

/** Gets what is wrong with a script. */
@FunctionalInterface
public interface Problems {
    /** Adds a problem at a node, a text such as {@code SyntaxError: ...}. */
    void add(Node at, String text);
}
