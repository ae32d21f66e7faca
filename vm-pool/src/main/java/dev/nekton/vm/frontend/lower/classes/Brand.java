package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/** What marks an object as one with the private members of a class: its instances, or the class itself. */
final class Brand {
    private final String variable;
    private final List<String> names = new ArrayList<>();

    Brand(String variable) {
        this.variable = variable;
    }

    String variable() {
        return variable;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Adds a member, as the user calls it. */
    PrivateName add(String name) {
        names.add(name);
        return new PrivateName(this, names.size() - 1);
    }

    /** Returns the list of the members' names. */
    Node names() {
        Node list = new Node(Token.ARRAYLIT);
        names.forEach(name -> list.addChildToBack(IR.string(name)));
        return list;
    }
}
