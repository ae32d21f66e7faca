package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.ReservedWords;
import dev.nekton.vm.frontend.lower.Unit;

/** What only strict code forbids, and names that are reserved. */
final class StrictCode implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case WITH -> {
                if (unit.isStrict(node)) {
                    Check.fail(unit, node, "strict code may not use with");
                }
            }
            case DELPROP -> {
                if (node.getFirstChild().isName() && unit.isStrict(node)) {
                    Check.fail(unit, node, "strict code may not delete a variable");
                }
            }
            case NAME -> name(unit, node);
            case LABEL_NAME -> {
                if (ReservedWords.IN_STRICT_CODE.contains(node.getString()) && unit.isStrict(node)) {
                    Check.fail(unit, node, node.getString() + " is a reserved word");
                }
            }
            default -> {}
        }
    }

    private static void name(Unit unit, Node node) {
        String name = node.getString();
        boolean isLet = name.equals("let") && isLexical(node);
        if (isLet) {
            Check.fail(unit, node, "let can't be the name of a variable that let, const or class declares");
        }
        boolean suspicious =
                ReservedWords.IN_STRICT_CODE.contains(name) || name.equals("eval") || name.equals("arguments");
        if (!suspicious || !isStrict(unit, node)) {
            return;
        }
        if (ReservedWords.IN_STRICT_CODE.contains(name)) {
            Check.fail(unit, node, name + " is a reserved word");
        } else if (isDeclared(node)) {
            Check.fail(unit, node, "strict code may not declare " + name);
        }
    }

    /** A function's own directive counts for its name and parameters too. */
    private static boolean isStrict(Unit unit, Node name) {
        for (Node up = name.getParent(); up != null && !up.isBlock(); up = up.getParent()) {
            if (up.isFunction() && up.getLastChild().isUseStrict()) {
                return true;
            }
        }
        return unit.isStrict(name);
    }

    private static boolean isLexical(Node name) {
        Node up = name.getParent();
        while (isPart(up)) {
            up = up.getParent();
        }
        return up.isLet() || up.isConst() || up.isClass() && up.getFirstChild() == name;
    }

    static boolean isDeclared(Node name) {
        Node child = name;
        Node up = name.getParent();
        while (isPart(up)) {
            boolean isValue = up.isDefaultValue() && child != up.getFirstChild()
                    || up.isComputedProp() && child == up.getFirstChild()
                    || up.isDestructuringLhs() && child != up.getFirstChild();
            if (isValue) {
                return false;
            }
            child = up;
            up = up.getParent();
        }
        return switch (up.getToken()) {
            case VAR, LET, CONST, PARAM_LIST -> true;
            case CATCH, FUNCTION, CLASS -> up.getFirstChild() == child;
            default -> false;
        };
    }

    private static boolean isPart(Node node) {
        return switch (node.getToken()) {
            case DESTRUCTURING_LHS,
                    ARRAY_PATTERN,
                    OBJECT_PATTERN,
                    STRING_KEY,
                    COMPUTED_PROP,
                    DEFAULT_VALUE,
                    ITER_REST,
                    OBJECT_REST -> true;
            default -> false;
        };
    }
}
