package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import java.util.function.Consumer;

/** Finds names in a script that are ours. */
public final class ReservedNames {
    /** What every name of ours begins with. */
    public static final String PREFIX = "$nekton";

    private ReservedNames() {}

    /** Passes on each node of the tree that is such a name. */
    public static void in(Node node, Consumer<Node> found) {
        boolean isName = node.isName() || node.isLabelName();
        if (isName && node.getString().startsWith(PREFIX)) {
            found.accept(node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            in(child, found);
        }
    }
}
