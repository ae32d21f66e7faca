package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.Set;

/**
 * Finds expressions whose value never changes: literals, operators and pure functions of the language on such
 * expressions. Texts of a script's parameters and what may read the clock, chance or another variable are none.
 */
final class Constancy {
    private static final Set<String> NAMES = Set.of("undefined", "NaN", "Infinity");
    private static final Set<String> FUNCTIONS =
            Set.of("String", "Number", "Boolean", "parseInt", "parseFloat", "isNaN", "isFinite");
    private static final Set<String> NAMESPACES = Set.of("Math", "Number", "String", "JSON", "Array", "Object");
    private static final Set<String> IMPURE = Set.of("random", "assign", "defineProperty", "defineProperties", "freeze");
    private static final Set<String> METHODS = Set.of(
            "at", "charAt", "charCodeAt", "codePointAt", "concat", "endsWith", "flat", "includes", "indexOf", "join",
            "lastIndexOf", "padEnd", "padStart", "repeat", "slice", "split", "startsWith", "substring", "toFixed",
            "toLowerCase", "toPrecision", "toString", "toUpperCase", "trim", "trimEnd", "trimStart", "valueOf");

    private final Set<String> free;
    private final Set<String> parameters;

    private Constancy(Set<String> free, Set<String> parameters) {
        this.free = free;
        this.parameters = parameters;
    }

    /** Returns whether an expression is constant, in a script with these free names and parameters. */
    static boolean of(Node expression, Set<String> free, Set<String> parameters) {
        return new Constancy(free, parameters).isConstant(expression);
    }

    private boolean isConstant(Node node) {
        return switch (node.getToken()) {
            case NAME -> NAMES.contains(node.getString()) && isBuiltIn(node.getString());
            case CALL, OPTCHAIN_CALL -> isPure(node.getFirstChild()) && areConstant(node.getSecondChild());
            case GETPROP -> isConstantOfNamespace(node) || areConstant(node.getFirstChild());
            case NUMBER, STRINGLIT, TRUE, FALSE, NULL, EMPTY, TEMPLATELIT_STRING -> true;
            case OBJECTLIT, ARRAYLIT, STRING_KEY, TEMPLATELIT, TEMPLATELIT_SUB, ITER_SPREAD, OBJECT_SPREAD -> areConstant(node.getFirstChild());
            case COMPUTED_PROP -> !isMethod(node) && areConstant(node.getFirstChild());
            case GETELEM, OPTCHAIN_GETELEM, OPTCHAIN_GETPROP, HOOK, COMMA, COALESCE, OR, AND, NOT, BITNOT, POS, NEG, TYPEOF, VOID,
                            BITOR, BITXOR, BITAND, EQ, NE, SHEQ, SHNE, LT, GT, LE, GE, IN, LSH, RSH, URSH,
                            ADD, SUB, MUL, DIV, MOD, EXPONENT ->
                areConstant(node.getFirstChild());
            default -> false;
        };
    }

    private boolean areConstant(@org.jspecify.annotations.Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (!isConstant(node)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPure(Node callee) {
        if (callee.isName()) {
            return FUNCTIONS.contains(callee.getString()) && isBuiltIn(callee.getString());
        }
        if (!callee.isGetProp() && !callee.isOptChainGetProp()) {
            return false;
        }
        Node owner = callee.getFirstChild();
        return isNamespace(owner)
                ? !IMPURE.contains(callee.getString())
                : METHODS.contains(callee.getString()) && isConstant(owner);
    }

    private boolean isConstantOfNamespace(Node member) {
        boolean isNumber = member.getString().chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9');
        return isNumber && isNamespace(member.getFirstChild());
    }

    private boolean isNamespace(Node node) {
        return node.isName() && NAMESPACES.contains(node.getString()) && isBuiltIn(node.getString());
    }

    private boolean isBuiltIn(String name) {
        return free.contains(name) && !parameters.contains(name);
    }

    private static boolean isMethod(Node property) {
        return property.getBooleanProp(Node.COMPUTED_PROP_METHOD)
                || property.getBooleanProp(Node.COMPUTED_PROP_GETTER)
                || property.getBooleanProp(Node.COMPUTED_PROP_SETTER);
    }
}
