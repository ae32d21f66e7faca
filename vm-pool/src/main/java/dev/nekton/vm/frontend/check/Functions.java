package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parameters of functions: their names, their number, and what may stand in them. */
final class Functions implements Check {
    @Override
    public void look(Unit unit, Node node) {
        if (!node.isFunction()) {
            return;
        }
        Node list = node.getSecondChild();
        boolean simple = isSimple(list);
        Node body = node.getLastChild();
        if (!simple && body.isBlock() && body.isUseStrict() && body.hasParent() && node.hasParent()) {
            Check.fail(unit, node, "'use strict' needs plain parameters, without defaults, patterns and rest");
        }
        names(unit, node, list, simple);
        arity(unit, node, list);
        forbidden(unit, list);
        rest(unit, list);
    }

    private static void names(Unit unit, Node function, Node list, boolean simple) {
        boolean once = !simple
                || function.isArrowFunction()
                || isMethod(function)
                || unit.isStrict(function.getLastChild());
        Set<String> seen = new HashSet<>();
        for (Node name : namesIn(list)) {
            if (!seen.add(name.getString()) && once) {
                Check.fail(unit, name, "there are two parameters " + name.getString());
            }
        }
    }

    private static boolean isMethod(Node function) {
        Node parent = function.getParent();
        return parent != null
                && parent.getLastChild() == function
                && (parent.isMemberFunctionDef()
                        || parent.isGetterDef()
                        || parent.isSetterDef()
                        || parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_METHOD)
                        || parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_SETTER));
    }

    private static void arity(Unit unit, Node function, Node list) {
        Node parent = function.getParent();
        if (parent == null || parent.getLastChild() != function) {
            return;
        }
        boolean getter =
                parent.isGetterDef() || parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_GETTER);
        boolean setter =
                parent.isSetterDef() || parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_SETTER);
        if (getter && list.hasChildren()) {
            Check.fail(unit, function, "a getter has no parameters");
        }
        if (setter && (!list.hasOneChild() || list.getFirstChild().isRest())) {
            Check.fail(unit, function, "a setter has one parameter");
        }
    }

    /** Neither {@code yield} nor {@code await} may run before the function does. */
    private static void forbidden(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child.isYield()) {
                Check.fail(unit, child, "yield can't stand in parameters");
            } else if (child.isAwait()) {
                Check.fail(unit, child, "await can't stand in parameters");
            }
            if (!child.isFunction() || child.isArrowFunction()) {
                forbidden(unit, child);
            }
        }
    }

    private static void rest(Unit unit, Node list) {
        for (Node parameter = list.getFirstChild(); parameter != null; parameter = parameter.getNext()) {
            boolean misplaced = parameter.isRest()
                    && (parameter.getNext() != null || parameter.getFirstChild().isDefaultValue());
            if (misplaced) {
                Check.fail(unit, parameter, "a rest parameter must be the last one, without a default");
            }
        }
    }

    static boolean isSimple(Node list) {
        for (Node parameter = list.getFirstChild(); parameter != null; parameter = parameter.getNext()) {
            if (!parameter.isName()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the names that a parameter list or pattern declares. */
    static List<Node> namesIn(Node pattern) {
        List<Node> names = new ArrayList<>();
        collect(pattern, names);
        return names;
    }

    private static void collect(Node node, List<Node> names) {
        if (node.isName()) {
            names.add(node);
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean isValue = (node.isDefaultValue() || node.isDestructuringLhs()) && child != node.getFirstChild()
                    || node.isComputedProp() && child == node.getFirstChild();
            if (!isValue) {
                collect(child, names);
            }
        }
    }
}
