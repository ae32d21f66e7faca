package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lists that a script returns as functions of Node-RED do to choose among outputs: with several elements, or with
 * a list among them. A list with a spread in it is one of messages.
 */
final class ReturnedOutputs {
    private ReturnedOutputs() {}

    /** Returns the lists, in the order of the text. */
    static List<Node> in(Node script) {
        List<Node> found = new ArrayList<>();
        visit(script.getLastChild(), found);
        return found;
    }

    private static void visit(Node node, List<Node> found) {
        if (node.isFunction() || node.isClass()) {
            return;
        }
        if (node.isReturn() && node.hasChildren()) {
            returned(node.getFirstChild(), found);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, found);
        }
    }

    private static void returned(Node value, List<Node> found) {
        if (value.isHook()) {
            returned(value.getSecondChild(), found);
            returned(value.getLastChild(), found);
        } else if (value.isArrayLit() && isForOutputs(value)) {
            found.add(value);
        }
    }

    private static boolean isForOutputs(Node list) {
        boolean nested = false;
        for (Node element = list.getFirstChild(); element != null; element = element.getNext()) {
            if (element.isSpread()) {
                return false;
            }
            nested |= element.isArrayLit();
        }
        return nested || list.hasMoreThanOneChild();
    }
}
