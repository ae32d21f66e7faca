package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a script: what it declares, and what it assigns without having declared it. */
final class Names {
    private static final Set<String> GIVEN = Set.of(
            "msg",
            "cache",
            "console",
            "undefined",
            "NaN",
            "Infinity",
            "arguments",
            "eval",
            "Object",
            "Function",
            "Array",
            "String",
            "Number",
            "Boolean",
            "Symbol",
            "Math",
            "JSON",
            "Date",
            "RegExp",
            "Error",
            "EvalError",
            "RangeError",
            "ReferenceError",
            "SyntaxError",
            "TypeError",
            "URIError",
            "Map",
            "Set",
            "WeakMap",
            "WeakSet",
            "Promise",
            "Reflect",
            "ArrayBuffer",
            "DataView",
            "Int8Array",
            "Uint8Array",
            "Uint8ClampedArray",
            "Int16Array",
            "Uint16Array",
            "Int32Array",
            "Uint32Array",
            "Float32Array",
            "Float64Array",
            "globalThis",
            "parseInt",
            "parseFloat",
            "isNaN",
            "isFinite",
            "encodeURI",
            "encodeURIComponent",
            "decodeURI",
            "decodeURIComponent",
            "escape",
            "unescape");

    private static final Set<String> GLOBAL_VIEWS = Set.of("globalThis", "eval", "Function");

    private final Set<String> declared = new HashSet<>();
    private final Set<String> undeclaredTargets = new LinkedHashSet<>();
    private boolean mentionsArguments;
    private boolean mentionsGlobals;

    private Names() {}

    /** Returns the names of a program's root, or of the function whose body is the script. */
    static Names of(Node root) {
        Names names = new Names();
        names.visit(root, null);
        return names;
    }

    Set<String> undeclaredTargets() {
        return undeclaredTargets;
    }

    boolean declaresAny(Collection<String> given) {
        return given.stream().anyMatch(declared::contains);
    }

    boolean mentionsArguments() {
        return mentionsArguments;
    }

    boolean mentionsGlobals() {
        return mentionsGlobals;
    }

    private void visit(Node node, @Nullable Scope outer) {
        Scope scope = outer == null || node.isFunction() ? new Scope(outer, node) : outer;
        if (outer == null) {
            declared.addAll(scope.names);
        }
        mentionsGlobals |= node.isThis() || node.isGetProp() && node.getString().equals("constructor");
        if (node.isName()) {
            mention(node, scope);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, scope);
        }
    }

    private void mention(Node name, Scope scope) {
        mentionsArguments |= name.getString().equals("arguments");
        mentionsGlobals |= GLOBAL_VIEWS.contains(name.getString());
        if (isTarget(name) && !scope.knows(name.getString()) && !GIVEN.contains(name.getString())) {
            undeclaredTargets.add(name.getString());
        }
    }

    private static boolean isTarget(Node name) {
        Node parent = name.getParent();
        boolean first = parent.getFirstChild() == name;
        return switch (parent.getToken()) {
            case ASSIGN, INC, DEC, FOR_IN, FOR_OF, DEFAULT_VALUE -> first;
            case ARRAY_PATTERN, STRING_KEY, ITER_REST, OBJECT_REST -> true;
            default -> first && NodeUtil.isAssignmentOp(parent);
        };
    }

    /** The names that a function declares anywhere inside of it, blocks counted as the function they stand in. */
    private static final class Scope {
        private final @Nullable Scope outer;
        private final Set<String> names = new HashSet<>();

        Scope(@Nullable Scope outer, Node owner) {
            this.outer = outer;
            if (owner.isFunction() && !owner.getFirstChild().getString().isEmpty()) {
                names.add(owner.getFirstChild().getString());
            }
            for (Node child = owner.getFirstChild(); child != null; child = child.getNext()) {
                collect(child);
            }
        }

        boolean knows(String name) {
            return names.contains(name) || outer != null && outer.knows(name);
        }

        private void collect(Node node) {
            if (node.isFunction() || node.isClass()) {
                names.add(node.getFirstChild().isName() ? node.getFirstChild().getString() : "");
                return;
            }
            if (node.isName() && isDeclaration(node)) {
                names.add(node.getString());
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child);
            }
        }

        private static boolean isDeclaration(Node name) {
            for (Node up = name.getParent(); up != null; up = up.getParent()) {
                switch (up.getToken()) {
                    case VAR, LET, CONST, PARAM_LIST, CATCH -> {
                        return true;
                    }
                    case DESTRUCTURING_LHS,
                            ARRAY_PATTERN,
                            OBJECT_PATTERN,
                            STRING_KEY,
                            DEFAULT_VALUE,
                            ITER_REST,
                            OBJECT_REST -> {}
                    default -> {
                        return false;
                    }
                }
            }
            return false;
        }
    }
}
