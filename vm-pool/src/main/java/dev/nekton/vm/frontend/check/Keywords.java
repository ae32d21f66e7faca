package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import org.jspecify.annotations.Nullable;

/** {@code super}, {@code new.target}, {@code yield}, {@code await} and {@code arguments} where they mean nothing. */
final class Keywords implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case SUPER -> superOf(unit, node);
            case NAME, LABEL_NAME -> name(unit, node);
            case YIELD -> {
                Node border = border(node);
                if (border == null || !border.isFunction() || !border.isGeneratorFunction()) {
                    Check.fail(unit, node, "yield must be inside a generator");
                }
            }
            case AWAIT -> {
                if (isStaticBlock(border(node))) {
                    Check.fail(unit, node, "await can't stand in a static block");
                }
            }
            case RETURN -> {
                if (isStaticBlock(border(node))) {
                    Check.fail(unit, node, "return must be inside a function");
                }
            }
            default -> {}
        }
    }

    private static void superOf(Unit unit, Node node) {
        Node parent = node.getParent();
        boolean isCall = parent.isCall() && parent.getFirstChild() == node;
        boolean isMember = (parent.isGetProp() || parent.isGetElem()) && parent.getFirstChild() == node;
        Node border = border(node);
        if (isCall ? !isDerivedConstructor(border) : !isMember || !isMethodLike(border)) {
            Check.fail(
                    unit,
                    node,
                    isCall
                            ? "super() must be inside the constructor of a class that extends another"
                            : "super must be inside a method");
        }
    }

    private static void name(Unit unit, Node node) {
        String name = node.getString();
        if (name.equals("arguments") && isFieldOrStaticBlock(border(node))) {
            Check.fail(unit, node, "arguments can't be used in a field or static block");
        } else if (name.equals("await") && inAsync(node)) {
            Check.fail(unit, node, "await is a reserved word here");
        } else if (name.equals("yield") && inGenerator(node)) {
            Check.fail(unit, node, "yield is a reserved word here");
        }
    }

    private static boolean inAsync(Node name) {
        Node border = border(name);
        boolean inArrow = nearestFunction(name) != border;
        return border != null && border.isFunction() && border.isAsyncFunction() && !isOwnDeclaredName(name, border)
                || isStaticBlock(border) && !inArrow;
    }

    private static boolean inGenerator(Node name) {
        Node border = border(name);
        return border != null
                && border.isFunction()
                && border.isGeneratorFunction()
                && !isOwnDeclaredName(name, border);
    }

    private static @Nullable Node nearestFunction(Node name) {
        Node up = name.getParent();
        while (up != null && !up.isFunction() && !isStaticBlock(up)) {
            up = up.getParent();
        }
        return up;
    }

    /** The name of a declared function belongs to the code around it. */
    private static boolean isOwnDeclaredName(Node name, Node function) {
        return name.getParent() == function
                && function.getParent() != null
                && (function.getParent().isBlock() || function.getParent().isScript());
    }

    /** The function, field or static block that decides what keywords mean: arrow functions don't. */
    private static @Nullable Node border(Node node) {
        Node child = node;
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            boolean isKey = up.isFunction() && up.isArrowFunction();
            if (up.isFunction() && (!isKey || up.isAsyncFunction() && (node.isName() || node.isLabelName()))) {
                return up;
            }
            boolean isField = up.isMemberFieldDef() || up.isComputedFieldDef() && child != up.getFirstChild();
            if (isField || isStaticBlock(up)) {
                return up;
            }
            child = up;
        }
        return null;
    }

    private static boolean isStaticBlock(@Nullable Node node) {
        return node != null && node.isBlock() && node.getParent() != null && node.getParent().isClassMembers();
    }

    private static boolean isFieldOrStaticBlock(@Nullable Node node) {
        return isStaticBlock(node) || node != null && (node.isMemberFieldDef() || node.isComputedFieldDef());
    }

    private static boolean isMethodLike(@Nullable Node border) {
        if (border == null || isFieldOrStaticBlock(border)) {
            return border != null;
        }
        Node parent = border.getParent();
        return parent != null
                && (parent.isMemberFunctionDef()
                        || parent.isGetterDef()
                        || parent.isSetterDef()
                        || parent.isComputedProp() && isComputedMethod(parent));
    }

    private static boolean isComputedMethod(Node property) {
        return property.getBooleanProp(Node.COMPUTED_PROP_METHOD)
                || property.getBooleanProp(Node.COMPUTED_PROP_GETTER)
                || property.getBooleanProp(Node.COMPUTED_PROP_SETTER);
    }

    private static boolean isDerivedConstructor(@Nullable Node border) {
        Node method = border == null ? null : border.getParent();
        return method != null
                && method.isMemberFunctionDef()
                && !method.isStaticMember()
                && method.getString().equals("constructor")
                && method.getParent().isClassMembers()
                && !method.getGrandparent().getSecondChild().isEmpty();
    }
}
