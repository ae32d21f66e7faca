package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;

/** How tightly the operators bind (ECMAScript 2023, 13). */
final class Precedence {
    static final int COMMA = 1;
    static final int ASSIGNMENT = 2;
    static final int CONDITIONAL = 3;
    static final int COALESCE = 4;
    static final int OR = 5;
    static final int AND = 6;
    static final int BITOR = 7;
    static final int BITXOR = 8;
    static final int BITAND = 9;
    static final int EQUALITY = 10;
    static final int RELATIONAL = 11;
    static final int SHIFT = 12;
    static final int ADDITIVE = 13;
    static final int MULTIPLICATIVE = 14;
    static final int EXPONENT = 15;
    static final int UNARY = 16;
    static final int POSTFIX = 17;
    static final int CALL = 18;
    static final int MEMBER = 19;
    static final int PRIMARY = 20;

    private Precedence() {}

    static int of(Node node) {
        return switch (node.getToken()) {
            case COMMA -> COMMA;
            case YIELD -> ASSIGNMENT;
            case FUNCTION -> node.isArrowFunction() ? ASSIGNMENT : PRIMARY;
            case HOOK -> CONDITIONAL;
            case COALESCE -> COALESCE;
            case OR -> OR;
            case AND -> AND;
            case BITOR -> BITOR;
            case BITXOR -> BITXOR;
            case BITAND -> BITAND;
            case EQ, NE, SHEQ, SHNE -> EQUALITY;
            case LT, GT, LE, GE, INSTANCEOF, IN -> RELATIONAL;
            case LSH, RSH, URSH -> SHIFT;
            case ADD, SUB -> ADDITIVE;
            case MUL, DIV, MOD -> MULTIPLICATIVE;
            case EXPONENT -> EXPONENT;
            case NOT, BITNOT, POS, NEG, TYPEOF, VOID, DELPROP, AWAIT -> UNARY;
            case INC, DEC -> isPostfix(node) ? POSTFIX : UNARY;
            case CALL, OPTCHAIN_CALL, OPTCHAIN_GETPROP, OPTCHAIN_GETELEM, DYNAMIC_IMPORT -> CALL;
            case GETPROP, GETELEM, NEW, TAGGED_TEMPLATELIT -> MEMBER;
            case NUMBER -> isPlain(node.getDouble()) ? PRIMARY : UNARY;
            default -> Operators.isAssignment(node) ? ASSIGNMENT : PRIMARY;
        };
    }

    static boolean isPostfix(Node node) {
        return node.getBooleanProp(Node.INCRDECR_PROP);
    }

    /** A number that needs no parentheses in front of an operator that binds tighter than a sign. */
    private static boolean isPlain(double number) {
        return number >= 0 && 1 / number > 0 && !Double.isNaN(number);
    }
}
