package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.scope.FreeNames;
import java.util.List;

/**
 * Tells whether a script may look inside {@code msg.payload}, or change what is in it. It does not where all it does with
 * {@code msg} is to return it or to send it by {@code node.send}, and to read and write its other members and the payload
 * as a whole.
 */
final class PayloadUse {
    private static final String MSG = "msg";
    private static final String PAYLOAD = "payload";
    private static final String NODE = "node";
    private static final String SEND = "send";

    private final List<Node> nodes;

    private PayloadUse(FreeNames free) {
        this.nodes = free.valuesOf(NODE);
    }

    /**
     * @param names the script's names, with their places in the tree as it was parsed
     */
    static boolean mayLookInside(Names names) {
        FreeNames free = names.free();
        return names.mentionsGlobals()
                || free.assigned().contains(MSG)
                || free.valuesOf(MSG).stream().anyMatch(new PayloadUse(free)::mayLookInside);
    }

    private boolean mayLookInside(Node msg) {
        Node parent = msg.getParent();
        if (!parent.isGetProp()) {
            return !isReturned(msg);
        }
        if (parent.getString().equals(PAYLOAD)) {
            return !isTakenAsAWhole(parent);
        }
        return isCalled(parent);
    }

    /** A method of {@code msg} may give {@code msg} away, as {@code valueOf} does. */
    private static boolean isCalled(Node member) {
        Node parent = member.getParent();
        return NodeUtil.isCallOrNew(parent) && parent.getFirstChild() == member || parent.isTaggedTemplateLit();
    }

    private boolean isTakenAsAWhole(Node payload) {
        Node parent = payload.getParent();
        return switch (parent.getToken()) {
            case TYPEOF, NOT, SHEQ, SHNE -> true;
            case IF, HOOK -> parent.getFirstChild() == payload || isReturned(payload);
            case ASSIGN -> parent.getFirstChild() == payload || isPayload(parent.getFirstChild());
            default -> isReturned(payload);
        };
    }

    private static boolean isPayload(Node target) {
        return target.isGetProp()
                && target.getString().equals(PAYLOAD)
                && target.getFirstChild().isName()
                && target.getFirstChild().getString().equals(MSG);
    }

    /** Returns whether a value goes into what the script itself returns or sends, as it is or in a new object or list. */
    private boolean isReturned(Node value) {
        Node parent = value.getParent();
        return switch (parent.getToken()) {
            case RETURN -> isOfTheScript(parent);
            case CALL -> isSend(parent.getFirstChild());
            case HOOK -> parent.getFirstChild() != value && isReturned(parent);
            case AND, OR, COALESCE, ARRAYLIT, OBJECTLIT, OBJECT_SPREAD -> isReturned(parent);
            case STRING_KEY -> parent.getString().equals(PAYLOAD) && isReturned(parent);
            default -> false;
        };
    }

    private boolean isSend(Node callee) {
        return callee.isGetProp() && callee.getString().equals(SEND) && nodes.contains(callee.getFirstChild());
    }

    private static boolean isOfTheScript(Node statement) {
        Node up = statement.getParent();
        while (!up.isFunction()) {
            up = up.getParent();
        }
        return up.getParent() == null;
    }
}
