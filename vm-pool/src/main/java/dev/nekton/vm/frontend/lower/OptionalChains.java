package dev.nekton.vm.frontend.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Optional chains: {@code a?.b.c} becomes {@code a == null ? void 0 : a.b.c}. A method that is called keeps its object
 * as {@code this}.
 */
final class OptionalChains {
    private final Unit unit;
    private final Temporaries temporaries;
    private final Spreads spreads;

    OptionalChains(Unit unit, Temporaries temporaries, Spreads spreads) {
        this.unit = unit;
        this.temporaries = temporaries;
        this.spreads = spreads;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.OPTCHAIN_GETPROP, this::visit);
        rewrites.put(Token.OPTCHAIN_GETELEM, this::visit);
        rewrites.put(Token.OPTCHAIN_CALL, this::visit);
    }

    private void visit(Node link) {
        Node parent = link.getParent();
        if (isInsideOfChain(link, parent)) {
            return;
        }
        if (isCalledInParentheses(link, parent)) {
            callInParentheses(link, parent);
            return;
        }
        Node start = startOf(link);
        boolean deleted = parent.isDelProp();
        Node whole = deleted ? parent : link;
        Node anchor = IR.empty();
        whole.replaceWith(anchor);
        Node missing = deleted ? IR.trueNode() : Tree.undefined();
        Node test = Tree.isNothing(guarded(start, anchor));
        List<Node> calls = plain(link);
        anchor.replaceWith(Unit.place(IR.hook(test, missing, whole), whole));
        calls.forEach(spreads::call);
    }

    /** The next link of the same chain, or of one that starts with this one's value and may want its object. */
    private static boolean isInsideOfChain(Node link, Node parent) {
        boolean isObject = NodeUtil.isOptChainNode(parent) && parent.getFirstChild() == link;
        return isObject && (!parent.isOptionalChainStart() || parent.isOptChainCall() && !link.isOptChainCall());
    }

    private static boolean isCalledInParentheses(Node link, Node parent) {
        return parent.isCall() && parent.getFirstChild() == link && !link.isOptChainCall();
    }

    private static Node startOf(Node link) {
        Node start = link;
        while (!start.isOptionalChainStart()) {
            start = start.getFirstChild();
        }
        return start;
    }

    /** Returns what decides whether the chain goes on, and makes the start of the chain use its value. */
    private Node guarded(Node start, Node anchor) {
        Node head = start.getFirstChild();
        if (!start.isOptChainCall() || !hasObject(head)) {
            Temporaries.Kept value = temporaries.keep(head, anchor);
            start.addChildToFront(value.again());
            return value.first();
        }
        Method method = methodOf(head, anchor);
        Temporaries.Kept function = temporaries.store(method.function(), anchor);
        start.addChildToFront(method.object());
        start.addChildToFront(function.again());
        start.addChildToFront(Unit.place(IR.getprop(IR.name(Unit.RUNTIME), "callWith"), start));
        return function.first();
    }

    private static boolean hasObject(Node node) {
        return Tree.isMember(node) || node.isOptChainGetProp() || node.isOptChainGetElem();
    }

    /** Takes a member access apart: the expression for the function, and one for the object it is called on. */
    private Method methodOf(Node member, Node anchor) {
        member.detach();
        if (NodeUtil.isOptChainNode(member)) {
            return methodOfChain(member, anchor);
        }
        Temporaries.Kept object = temporaries.keep(member.getFirstChild(), anchor);
        member.addChildToFront(object.first());
        return new Method(member, SuperMarker.receiver(object.again()));
    }

    private Method methodOfChain(Node link, Node anchor) {
        Node start = startOf(link);
        Node test = Tree.isNothing(guarded(start, anchor));
        List<Node> calls = plain(link);
        Temporaries.Kept object = temporaries.store(link.getFirstChild(), anchor);
        link.addChildToFront(object.first());
        calls.forEach(spreads::call);
        return new Method(Unit.place(IR.hook(test, Tree.undefined(), link), link), object.again());
    }

    private void callInParentheses(Node link, Node call) {
        Node anchor = IR.empty();
        call.replaceWith(anchor);
        Method method = methodOf(link, anchor);
        Node result = unit.call("callWith", call, method.function(), method.object());
        while (call.hasChildren()) {
            result.addChildToBack(call.removeFirstChild());
        }
        anchor.replaceWith(result);
        spreads.call(result);
    }

    /** Makes ordinary nodes of the chain's own links, and returns those that are calls, the innermost first. */
    private static List<Node> plain(Node link) {
        List<Node> calls = new ArrayList<>();
        for (Node node = link; NodeUtil.isOptChainNode(node); node = node.getFirstChild()) {
            boolean start = node.isOptionalChainStart();
            node.setIsOptionalChainStart(false);
            node.setToken(
                    switch (node.getToken()) {
                        case OPTCHAIN_GETPROP -> Token.GETPROP;
                        case OPTCHAIN_GETELEM -> Token.GETELEM;
                        default -> Token.CALL;
                    });
            if (node.isCall()) {
                calls.add(0, node);
            }
            if (start) {
                break;
            }
        }
        return calls;
    }

    /** A function and the object that it is a method of. */
    private record Method(Node function, Node object) {}
}
