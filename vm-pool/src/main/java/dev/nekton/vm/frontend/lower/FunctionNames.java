package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.ReservedWords;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives functions and classes without a name the one of the place that they stand at (ECMAScript 2023, 8.4.5): the
 * variable, member or default that they are the value of. Methods and members with computed names are left alone.
 */
public final class FunctionNames implements Pass {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** Names that mean something else in some places. */
    private static final Set<String> SPECIAL = Set.of("arguments", "await", "eval");

    private final Set<String> reassigned = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    @Override
    public void apply(Unit unit) {
        collectAssigned(unit.root());
        visit(unit, unit.root());
    }

    /** Returns whether a node is a function or class that takes its name from where it stands. */
    public static boolean isAnonymous(Node node) {
        return node.isFunction() && node.getFirstChild().getString().isEmpty()
                || node.isClass() && node.getFirstChild().isEmpty() && !hasStaticName(node);
    }

    private void collectAssigned(Node node) {
        if (node.isName()) {
            boolean again = node.hasChildren() && !declared.add(node.getString());
            if (again || Targets.isTarget(node)) {
                reassigned.add(node.getString());
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collectAssigned(child);
        }
    }

    private void visit(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(unit, child);
            child = next;
        }
        Node value = node.getLastChild();
        if (value == null || !isAnonymous(value)) {
            return;
        }
        switch (node.getToken()) {
            case NAME -> name(unit, value, node.getString(), !reassigned.contains(node.getString()));
            case ASSIGN, ASSIGN_OR, ASSIGN_AND, ASSIGN_COALESCE, DEFAULT_VALUE -> {
                Node target = node.getFirstChild();
                if (target.isName() && !target.getIsParenthesized()) {
                    name(unit, value, target.getString(), false);
                }
            }
            case STRING_KEY -> {
                if (node.getParent().isObjectLit() && !node.getString().equals("__proto__")) {
                    name(unit, value, node.getString(), false);
                }
            }
            case MEMBER_FIELD_DEF -> name(unit, value, node.getString(), false);
            default -> {}
        }
    }

    /** A function may have a name of its own if that hides no variable, or only the one that holds the function for good. */
    private static void name(Unit unit, Node value, String name, boolean isItself) {
        boolean fits = NAME.matcher(name).matches() && !isReserved(name);
        if (fits && (isItself || !mentions(value, name))) {
            Node own = IR.name(name).srcref(value.getFirstChild());
            value.getFirstChild().replaceWith(own);
        } else {
            Node hole = IR.empty();
            value.replaceWith(hole);
            hole.replaceWith(unit.call("named", value, value, IR.string(name)));
        }
    }

    private static boolean isReserved(String name) {
        return ReservedWords.EVERYWHERE.contains(name)
                || ReservedWords.IN_STRICT_CODE.contains(name)
                || SPECIAL.contains(name);
    }

    private static boolean mentions(Node node, String name) {
        if (node.isName() && node.getString().equals(name)) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (mentions(child, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasStaticName(Node node) {
        for (Node member = node.getLastChild().getFirstChild(); member != null; member = member.getNext()) {
            boolean named = member.isMemberFunctionDef()
                    || member.isGetterDef()
                    || member.isSetterDef()
                    || member.getToken() == Token.MEMBER_FIELD_DEF;
            if (named && member.isStaticMember() && member.getString().equals("name")) {
                return true;
            }
        }
        return false;
    }
}
