package dev.nekton.vm.frontend.guard;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** What of a function is of interest to guards; of the functions inside of it only that they are there. */
final class FunctionParts {
    private static final int CALL = 2;

    private final List<Node> functions = new ArrayList<>();
    private final List<Node> loops = new ArrayList<>();
    private final List<Node> tries = new ArrayList<>();
    private final List<Node> returns = new ArrayList<>();
    private int calls;

    private FunctionParts() {}

    static FunctionParts of(Node function) {
        FunctionParts parts = new FunctionParts();
        parts.visitChildren(function);
        return parts;
    }

    List<Node> functions() {
        return functions;
    }

    List<Node> loops() {
        return loops;
    }

    List<Node> tries() {
        return tries;
    }

    List<Node> returns() {
        return returns;
    }

    /**
     * Returns whether the function calls something by name, or does two things that may run a getter, {@code valueOf} or
     * the like. With one of them it can't do more than hand on to another function, and the stack bounds that.
     */
    boolean mayCall() {
        return calls >= CALL;
    }

    private void visitChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void visit(Node node) {
        switch (node.getToken()) {
            case FUNCTION -> {
                functions.add(node);
                return;
            }
            case FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF, WHILE, DO -> loops.add(node);
            case TRY -> tries.add(node);
            case RETURN -> returns.add(node);
            default -> calls += callsOf(node);
        }
        visitChildren(node);
    }

    private static int callsOf(Node node) {
        return switch (node.getToken()) {
            case CALL, OPTCHAIN_CALL, NEW, TAGGED_TEMPLATELIT, YIELD, AWAIT, ITER_SPREAD, ARRAY_PATTERN -> CALL;
            case GETPROP, GETELEM, OPTCHAIN_GETPROP, OPTCHAIN_GETELEM, INC, DEC, TEMPLATELIT, OBJECT_PATTERN -> 1;
            case ADD, SUB, MUL, DIV, MOD, EXPONENT, BITOR, BITAND, BITXOR, LSH, RSH, URSH, NEG, POS, BITNOT -> 1;
            case LT, LE, GT, GE, EQ, NE, IN, INSTANCEOF -> 1;
            default -> NodeUtil.isCompoundAssignmentOp(node) ? 1 : 0;
        };
    }
}
