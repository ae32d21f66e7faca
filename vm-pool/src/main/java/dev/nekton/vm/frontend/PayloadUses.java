package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.scope.FreeNames;
import java.util.Comparator;
import java.util.List;

/** Finds out what scripts do with {@code msg.payload}. */
final class PayloadUses {
    private static final String MSG = "msg";
    private static final String PAYLOAD = "payload";
    private static final String NODE = "node";
    private static final String SEND = "send";

    private final List<Node> nodes;

    private PayloadUses(FreeNames free) {
        this.nodes = free.valuesOf(NODE);
    }

    /**
     * @param names the script's names, with their places in the tree as it was parsed
     */
    static PayloadUse in(Names names) {
        FreeNames free = names.free();
        if (names.mentionsGlobals() || free.assigned().contains(MSG)) {
            return PayloadUse.INSIDE;
        }
        PayloadUses uses = new PayloadUses(free);
        return free.valuesOf(MSG).stream()
                .map(uses::useOf)
                .max(Comparator.naturalOrder())
                .orElse(PayloadUse.NONE);
    }

    private PayloadUse useOf(Node msg) {
        Node parent = msg.getParent();
        if (!parent.isGetProp()) {
            return useOfWhole(msg);
        }
        if (parent.getString().equals(PAYLOAD)) {
            return useOfPayload(parent);
        }
        return isCalled(parent) ? PayloadUse.INSIDE : PayloadUse.NONE;
    }

    private PayloadUse useOfWhole(Node msg) {
        if (!isReturned(msg)) {
            return PayloadUse.INSIDE;
        }
        return isInsideObject(msg) ? PayloadUse.AS_A_WHOLE : PayloadUse.NONE;
    }

    private PayloadUse useOfPayload(Node payload) {
        if (isSet(payload)) {
            return PayloadUse.NONE;
        }
        return isTakenAsAWhole(payload) ? PayloadUse.AS_A_WHOLE : PayloadUse.INSIDE;
    }

    /** A method of {@code msg} may give {@code msg} away, as {@code valueOf} does. */
    private static boolean isCalled(Node member) {
        Node parent = member.getParent();
        return NodeUtil.isCallOrNew(parent) && parent.getFirstChild() == member || parent.isTaggedTemplateLit();
    }

    private static boolean isSet(Node member) {
        Node parent = member.getParent();
        return parent.isAssign() && parent.getFirstChild() == member;
    }

    private boolean isTakenAsAWhole(Node payload) {
        Node parent = payload.getParent();
        return switch (parent.getToken()) {
            case TYPEOF, NOT, SHEQ, SHNE -> true;
            case IF, HOOK -> parent.getFirstChild() == payload || isReturned(payload);
            case ASSIGN -> isPayload(parent.getFirstChild());
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

    /** A value in a new object is read with it. */
    private static boolean isInsideObject(Node value) {
        Node up = value.getParent();
        while (!up.isReturn() && !up.isCall()) {
            if (up.isObjectLit()) {
                return true;
            }
            up = up.getParent();
        }
        return false;
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
