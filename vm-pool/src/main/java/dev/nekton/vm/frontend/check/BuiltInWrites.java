package dev.nekton.vm.frontend.check;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds where the text of a script shows that it changes what all scripts share: a built-in object or the global object
 * (decision D5). Follows simple aliases, and texts that {@code eval} and {@code new Function} get as literals.
 */
public final class BuiltInWrites {
    private static final Set<String> OBJECT_WRITERS = Set.of(
            "assign",
            "defineProperty",
            "defineProperties",
            "setPrototypeOf",
            "set",
            "deleteProperty",
            "freeze",
            "seal",
            "preventExtensions");
    private static final Set<String> OWN_WRITERS = Set.of(
            "__defineGetter__",
            "__defineSetter__",
            "push",
            "pop",
            "shift",
            "unshift",
            "splice",
            "sort",
            "reverse",
            "fill",
            "copyWithin");

    /**
     * A write.
     *
     * @param at the place of it
     * @param target what is written to, in the words of the script
     */
    public record Write(Node at, String target) {}

    private final Origins origins;
    private final Function<String, Optional<Node>> parse;
    private final List<Write> found = new ArrayList<>();

    private BuiltInWrites(Origins origins, Function<String, Optional<Node>> parse) {
        this.origins = origins;
        this.parse = parse;
    }

    /**
     * Returns the writes of a script, in the order of its text.
     *
     * @param root the function or program that the script is
     * @param parameters the names of the script's parameters
     * @param isStrict whether all of it is strict
     * @param parse returns the root of a sloppy program, empty when its text is no program
     */
    public static List<Write> in(
            Node root, List<String> parameters, boolean isStrict, Function<String, Optional<Node>> parse) {
        BuiltInWrites writes = new BuiltInWrites(new Origins(root, parameters, isStrict), parse);
        writes.visit(root);
        return writes.found;
    }

    private void visit(Node node) {
        if (NodeUtil.isAssignmentOp(node) || node.isInc() || node.isDec() || node.isDelProp()) {
            target(node.getFirstChild());
        } else if (node.isForIn() || node.isForOf()) {
            target(node.getFirstChild());
        } else if (node.isCall() || node.isOptChainCall() || node.isNew()) {
            call(node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void target(Node target) {
        switch (target.getToken()) {
            case NAME -> {
                if (origins.isGlobal(target)) {
                    add(target, target);
                }
            }
            case GETPROP, GETELEM, OPTCHAIN_GETPROP, OPTCHAIN_GETELEM -> addIfShared(target, target.getFirstChild());
            case ARRAY_PATTERN, OBJECT_PATTERN, ITER_REST, OBJECT_REST -> {
                for (Node child = target.getFirstChild(); child != null; child = child.getNext()) {
                    target(child);
                }
            }
            case STRING_KEY, DEFAULT_VALUE -> target(target.getFirstChild());
            case COMPUTED_PROP -> target(target.getLastChild());
            default -> {}
        }
    }

    private void call(Node call) {
        Node callee = call.getFirstChild();
        boolean isMember = callee.isGetProp() || callee.isOptChainGetProp();
        if (isMember && OBJECT_WRITERS.contains(callee.getString()) && callee.getNext() != null) {
            Node owner = callee.getFirstChild();
            boolean isOurs = owner.isName() && (owner.matchesName("Object") || owner.matchesName("Reflect"));
            if (isOurs && origins.isGlobal(owner)) {
                addIfShared(call, callee.getNext());
            }
        } else if (isMember && OWN_WRITERS.contains(callee.getString())) {
            addIfShared(call, callee.getFirstChild());
        }
        if (Evaluation.isOne(call, origins)) {
            evaluation(call);
        }
    }

    private void evaluation(Node call) {
        Optional<Node> program = Evaluation.textOf(call).flatMap(parse);
        if (program.isPresent()) {
            List<Write> inside = in(program.get(), List.of(), false, parse);
            inside.stream().limit(1).forEach(write -> found.add(new Write(call, write.target())));
        }
    }

    private void addIfShared(Node at, Node object) {
        if (origins.of(object).isShared()) {
            add(at, object);
        }
    }

    private void add(Node at, Node object) {
        Node start = at;
        while (!start.isName() && !start.isFunction() && start.hasChildren()) {
            start = start.getFirstChild();
        }
        String name = object.getQualifiedName();
        found.add(new Write(start, name == null ? "a built-in object" : name));
    }
}
