package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** A point of a machine's program that can be jumped to. It may be referred to before its number is known. */
final class Point {
    private final List<Node> references = new ArrayList<>();
    private int number = Generated.END;

    /** Returns a new tree with the point's number. */
    Node reference() {
        Node reference = IR.number(number);
        references.add(reference);
        return reference;
    }

    void place(int position) {
        number = position;
        references.forEach(reference -> reference.setDouble(position));
    }
}
