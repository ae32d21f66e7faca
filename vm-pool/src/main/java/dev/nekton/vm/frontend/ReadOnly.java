package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.Set;

/**
 * Finds scripts that only look: they write to local names at most, and call nothing but functions that leave their
 * arguments alone. Data carries no accessors, so reading a member runs no code.
 */
final class ReadOnly {
    private static final Set<String> FUNCTIONS =
            Set.of("String", "Number", "Boolean", "Array", "parseInt", "parseFloat", "isNaN", "isFinite", "RegExp");
    private static final Set<String> NAMESPACES =
            Set.of("Math", "Number", "String", "Array", "Date", "console", "cache", "JSON");
    private static final Set<String> CONSTRUCTORS = Set.of("Date", "RegExp", "Set", "Map", "Array");
    private static final Set<String> METHODS = Set.of(
            "startsWith",
            "endsWith",
            "includes",
            "indexOf",
            "lastIndexOf",
            "match",
            "search",
            "test",
            "exec",
            "toString",
            "toFixed",
            "toPrecision",
            "toUpperCase",
            "toLowerCase",
            "trim",
            "trimStart",
            "trimEnd",
            "split",
            "slice",
            "substring",
            "substr",
            "charAt",
            "charCodeAt",
            "codePointAt",
            "at",
            "replace",
            "replaceAll",
            "concat",
            "join",
            "padStart",
            "padEnd",
            "repeat",
            "localeCompare",
            "hasOwnProperty",
            "valueOf",
            "getTime",
            "toISOString",
            "some",
            "every",
            "filter",
            "map",
            "find",
            "findIndex",
            "forEach",
            "reduce",
            "keys",
            "has");

    private ReadOnly() {}

    static boolean mayWrite(Node node) {
        if (writes(node)) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (mayWrite(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean writes(Node node) {
        return switch (node.getToken()) {
            case CALL, OPTCHAIN_CALL -> !callsAnOnlooker(node.getFirstChild());
            case NEW ->
                !(node.getFirstChild().isName()
                        && CONSTRUCTORS.contains(node.getFirstChild().getString()));
            case INC, DEC -> !node.getFirstChild().isName();
            case DELPROP, TAGGED_TEMPLATELIT, YIELD, AWAIT, WITH, ARRAY_PATTERN, OBJECT_PATTERN, FOR_IN, FOR_OF -> true;
            default ->
                node.isAssign() && !node.getFirstChild().isName()
                        || NodeUtil.isAssignmentOp(node)
                                && !node.getFirstChild().isName();
        };
    }

    private static boolean callsAnOnlooker(Node callee) {
        if (callee.isName()) {
            return FUNCTIONS.contains(callee.getString());
        }
        if (!callee.isGetProp() && !callee.isOptChainGetProp()) {
            return false;
        }
        Node owner = callee.getFirstChild();
        return METHODS.contains(callee.getString()) || owner.isName() && NAMESPACES.contains(owner.getString());
    }
}
