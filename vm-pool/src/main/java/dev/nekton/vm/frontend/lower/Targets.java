package dev.nekton.vm.frontend.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/** Tells names that are assigned from names that are read. */
public final class Targets {
    private Targets() {}

    /** Returns whether a name or member is assigned where it stands, also as a part of a pattern. */
    public static boolean isTarget(Node node) {
        Node parent = node.getParent();
        boolean first = parent.getFirstChild() == node;
        return switch (parent.getToken()) {
            case ASSIGN, INC, DEC, FOR_IN, FOR_OF, FOR_AWAIT_OF -> first;
            case DEFAULT_VALUE -> first && isTarget(parent);
            case ARRAY_PATTERN, ITER_REST, OBJECT_REST -> true;
            case STRING_KEY, COMPUTED_PROP ->
                parent.getLastChild() == node && parent.getParent().isObjectPattern();
            default -> first && NodeUtil.isAssignmentOp(parent);
        };
    }

    /** Returns the operator of a compound assignment. */
    public static Token operator(Node assignment) {
        return switch (assignment.getToken()) {
            case ASSIGN_ADD -> Token.ADD;
            case ASSIGN_SUB -> Token.SUB;
            case ASSIGN_MUL -> Token.MUL;
            case ASSIGN_DIV -> Token.DIV;
            case ASSIGN_MOD -> Token.MOD;
            case ASSIGN_EXPONENT -> Token.EXPONENT;
            case ASSIGN_LSH -> Token.LSH;
            case ASSIGN_RSH -> Token.RSH;
            case ASSIGN_URSH -> Token.URSH;
            case ASSIGN_BITAND -> Token.BITAND;
            case ASSIGN_BITOR -> Token.BITOR;
            case ASSIGN_BITXOR -> Token.BITXOR;
            case ASSIGN_AND -> Token.AND;
            case ASSIGN_OR -> Token.OR;
            case ASSIGN_COALESCE -> Token.COALESCE;
            default -> throw new IllegalArgumentException("no compound assignment: " + assignment.getToken());
        };
    }
}
