package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Defaults, patterns and rest parameters: plain parameters, and a prologue that makes the user's variables of them. The
 * prologue of a generator ends with a mark, since it has to run when the generator is called.
 */
final class Parameters {
    /** What ends a prologue; the pass that lowers generators knows it. */
    private static final String PROLOGUE_END = Unit.RUNTIME + " end of prologue";

    private final Unit unit;
    private final Patterns patterns;

    Parameters(Unit unit, Patterns patterns) {
        this.unit = unit;
        this.patterns = patterns;
    }

    void lower(Node function) {
        Node list = function.getSecondChild();
        if (isSimple(list)) {
            return;
        }
        int length = lengthOf(list);
        Node block = Tree.blockOf(function);
        BodyNames body = BodyNames.of(block);
        Set<String> used = new HashSet<>();
        collect(list, used);
        Set<String> kept = new HashSet<>();
        collectKept(list, kept);
        Set<String> own = BoundNames.of(list);
        boolean ownScope = used.stream()
                        .anyMatch(name -> body.clashes(name, own.contains(name), kept.contains(name)))
                || own.stream().anyMatch(body.functions()::contains);
        if (ownScope) {
            BodyScope.separate(unit, function, block, own, body);
        }
        List<Node> prologue = prologue(function, list, ownScope ? Set.of() : body.variables());
        insert(function, Tree.blockOf(function), prologue);
        keepLength(function, length);
    }

    private static boolean isSimple(Node list) {
        for (Node parameter = list.getFirstChild(); parameter != null; parameter = parameter.getNext()) {
            if (!parameter.isName()) {
                return false;
            }
        }
        return true;
    }

    private static int lengthOf(Node list) {
        int length = 0;
        for (Node parameter = list.getFirstChild(); parameter != null; parameter = parameter.getNext()) {
            if (parameter.isDefaultValue() || parameter.isRest()) {
                return length;
            }
            length++;
        }
        return length;
    }

    /** Collects the names that the expressions of a parameter list mention, those it binds aside. */
    private static void collect(Node node, Set<String> used) {
        switch (node.getToken()) {
            case PARAM_LIST, ARRAY_PATTERN, OBJECT_PATTERN, STRING_KEY, ITER_REST, OBJECT_REST -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    collect(child, used);
                }
            }
            case DEFAULT_VALUE -> {
                collect(node.getFirstChild(), used);
                mention(node.getLastChild(), used);
            }
            case COMPUTED_PROP -> {
                mention(node.getFirstChild(), used);
                collect(node.getLastChild(), used);
            }
            default -> {}
        }
    }

    private static void mention(Node node, Set<String> used) {
        if (node.isName()) {
            used.add(node.getString());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            mention(child, used);
        }
    }

    /** Collects the names that functions in a parameter list mention. */
    private static void collectKept(Node node, Set<String> kept) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child.isFunction()) {
                mention(child, kept);
            } else {
                collectKept(child, kept);
            }
        }
    }

    private List<Node> prologue(Node function, Node list, Set<String> variables) {
        boolean unmapped = !unit.isStrict(function) && Tree.mentions(function.getLastChild(), "arguments");
        List<Node> statements = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        int index = 0;
        for (Node parameter : detachedChildren(list)) {
            if (parameter.isRest()) {
                Node rest = unit.call("rest", parameter, IR.name(Tree.OWN_ARGUMENTS), IR.number(index));
                statements.add(variable(parameter.removeFirstChild(), rest, variables, function));
                break;
            }
            boolean plain = parameter.isName() && !unmapped && !mentioned.contains(parameter.getString());
            collect(parameter, mentioned);
            Node formal = plain ? parameter : IR.name(unit.fresh("p")).srcref(parameter);
            list.addChildToBack(formal);
            if (!plain) {
                statements.add(variable(parameter, formal.cloneNode(), variables, function));
            }
            index++;
        }
        return statements;
    }

    private static List<Node> detachedChildren(Node list) {
        List<Node> children = new ArrayList<>();
        while (list.hasChildren()) {
            children.add(list.removeFirstChild());
        }
        return children;
    }

    private Node variable(Node parameter, Node value, Set<String> variables, Node function) {
        Node target = parameter.isDefaultValue() ? parameter.removeFirstChild() : parameter;
        Node result = parameter.isDefaultValue()
                ? IR.hook(Tree.isUndefined(value), parameter.removeFirstChild(), value.cloneTree())
                : value;
        Unit.place(result, parameter);
        boolean isVariable = target.isName() && variables.contains(target.getString())
                || !target.isName() && BoundNames.of(target).stream().anyMatch(variables::contains);
        Token kind = isVariable ? Token.VAR : Token.LET;
        unit.note(kind);
        if (target.isName()) {
            target.addChildToBack(result);
            return Unit.place(new Node(kind, target), parameter);
        }
        Node declaration = new Node(kind, new Node(Token.DESTRUCTURING_LHS, target, result));
        Unit.place(declaration, parameter);
        Destructuring.flatten(unit, patterns, declaration, function);
        return declaration;
    }

    private void insert(Node function, Node block, List<Node> prologue) {
        Node place = Tree.lastEntry(block);
        if (function.isGeneratorFunction()) {
            prologue.add(Unit.place(IR.exprResult(IR.string(PROLOGUE_END)), block));
        }
        for (Node statement : prologue) {
            if (place == null) {
                block.addChildToFront(statement);
            } else {
                statement.insertAfter(place);
            }
            place = statement;
        }
    }

    /** The engine counts all parameters; defaults and what stands behind them do not count. */
    private void keepLength(Node function, int length) {
        if (function.getSecondChild().getChildCount() == length) {
            return;
        }
        String name = function.getFirstChild().getString();
        Node parent = function.getParent();
        boolean declared = !name.isEmpty() && (parent.isBlock() || parent.isScript());
        if (declared) {
            Node call = unit.call("arity", function, IR.name(name), IR.number(length));
            parent.addChildToFront(Unit.place(IR.exprResult(call), function));
            return;
        }
        if (parent.isGetterDef() || parent.isSetterDef()) {
            return;
        }
        Node anchor = IR.empty();
        function.replaceWith(anchor);
        anchor.replaceWith(unit.call("arity", function, function, IR.number(length)));
    }
}
