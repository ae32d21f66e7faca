package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.Set;

/**
 * Finds expressions of nothing but literals, parameters and operators. Where the parameters are numbers and booleans, they
 * call nothing, and take neither time nor memory worth a look.
 */
final class Arithmetic {
    private Arithmetic() {}

    static boolean is(Node expression, Set<String> parameters) {
        return switch (expression.getToken()) {
            case NUMBER, STRINGLIT, TRUE, FALSE, NULL -> true;
            case NAME -> parameters.contains(expression.getString());
            case HOOK, COMMA, OR, AND, NOT, EQ, NE, SHEQ, SHNE, LT, GT, LE, GE -> areAll(expression, parameters);
            case ADD, SUB, MUL, DIV, MOD, NEG, POS, BITNOT, BITOR, BITXOR, BITAND, LSH, RSH, URSH ->
                areAll(expression, parameters);
            default -> false;
        };
    }

    private static boolean areAll(Node operator, Set<String> parameters) {
        for (Node operand = operator.getFirstChild(); operand != null; operand = operand.getNext()) {
            if (!is(operand, parameters)) {
                return false;
            }
        }
        return true;
    }
}
