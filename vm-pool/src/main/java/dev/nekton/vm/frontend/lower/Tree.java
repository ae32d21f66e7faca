package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds and looks at pieces of a script's tree. */
public final class Tree {
    /** What stands in the tree for a function's own {@code arguments}, also where the function is an arrow function. */
    public static final String OWN_ARGUMENTS = Unit.RUNTIME + "$arguments";

    /** How the names of variables begin whose declarations have to stay the first statements of a function. */
    private static final String ENTRY = Unit.RUNTIME + "$entry";

    private Tree() {}

    /** Returns {@code void 0}. */
    public static Node undefined() {
        return IR.voidNode(IR.number(0));
    }

    /** Returns {@code value === void 0}. */
    public static Node isUndefined(Node value) {
        return new Node(Token.SHEQ, value, undefined());
    }

    /** Returns {@code value == null}. */
    public static Node isNothing(Node value) {
        return new Node(Token.EQ, value, IR.nullNode());
    }

    /** Returns {@code name = value}. */
    public static Node store(String name, Node value) {
        return new Node(Token.ASSIGN, IR.name(name), value);
    }

    /** Returns an expression that evaluates these one after the other and has the value of the last. */
    public static Node sequence(List<Node> expressions) {
        Iterator<Node> rest = expressions.iterator();
        Node result = rest.next();
        while (rest.hasNext()) {
            result = new Node(Token.COMMA, result, rest.next());
        }
        return result;
    }

    /** Returns a declaration of one variable. */
    public static Node declare(Token kind, String name, Node value) {
        Node declared = IR.name(name);
        declared.addChildToBack(value);
        return new Node(kind, declared);
    }

    /** Returns an arrow function's immediate call, with these parameters and arguments. */
    public static Node callOf(Node function, List<Node> arguments) {
        Node call = new Node(Token.CALL, function);
        arguments.forEach(call::addChildToBack);
        return call;
    }

    /** Returns a function without name and parameters. */
    public static Node function(Node body) {
        return IR.function(IR.name(""), new Node(Token.PARAM_LIST), body);
    }

    /** Returns an arrow function without parameters. */
    public static Node arrow(Node body) {
        return IR.arrowFunction(IR.name(""), new Node(Token.PARAM_LIST), body);
    }

    /** Returns the nearest function around a node, arrow functions included. */
    public static Node functionAround(Node node) {
        Node up = node;
        while (!up.isFunction()) {
            up = up.getParent();
        }
        return up;
    }

    /** Returns a function's block; an arrow function that is an expression gets one. */
    public static Node blockOf(Node function) {
        Node body = function.getLastChild();
        if (body.isBlock()) {
            return body;
        }
        Node block = new Node(Token.BLOCK).srcref(body);
        body.replaceWith(block);
        block.addChildToBack(new Node(Token.RETURN, body).srcref(body));
        return block;
    }

    /** Adds a variable whose value is computed before anything else in a function, and returns its name. */
    public static String addEntry(Unit unit, Node function, Node value) {
        String name = unit.fresh("entry");
        addEntry(function, declare(Token.VAR, name, value));
        return name;
    }

    /** Adds a variable without a value to those. */
    public static void addEntry(Node function, String name) {
        addEntry(function, new Node(Token.VAR, IR.name(name)));
    }

    private static void addEntry(Node function, Node declaration) {
        Node block = blockOf(function);
        Node last = lastEntry(block);
        Node statement = Unit.place(declaration, function);
        if (last == null) {
            block.addChildToFront(statement);
        } else {
            statement.insertAfter(last);
        }
    }

    /** Returns the last of a block's entry statements; null without any. */
    static @Nullable Node lastEntry(Node block) {
        Node last = null;
        for (Node child = block.getFirstChild(); child != null && isEntry(child); child = child.getNext()) {
            last = child;
        }
        return last;
    }

    /** Returns whether a statement has to stay before the others of its function. */
    public static boolean isEntry(Node statement) {
        return Temporaries.isDeclaration(statement)
                || statement.isVar()
                        && statement.hasChildren()
                        && statement.getFirstChild().getString().startsWith(ENTRY);
    }

    /** Returns whether the tree of a node, or the node itself, has one that matches. */
    public static boolean contains(Node node, Predicate<Node> wanted) {
        return contains(node, wanted, inside -> true);
    }

    /** Returns whether a node matches, or one below it that can be reached through nodes that are entered. */
    public static boolean contains(Node node, Predicate<Node> wanted, Predicate<Node> entered) {
        if (wanted.test(node)) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if ((wanted.test(child) || entered.test(child)) && contains(child, wanted, entered)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a node is a function with a {@code this} of its own. */
    public static boolean isOrdinaryFunction(Node node) {
        return node.isFunction() && !node.isArrowFunction();
    }

    /** Returns whether {@code yield} or {@code await} occurs in a node, functions aside. */
    public static boolean suspends(Node node) {
        return contains(node, inner -> inner.isYield() || inner.isAwait(), inner -> !inner.isFunction());
    }

    /** Returns whether an identifier occurs anywhere in a node. */
    public static boolean mentions(Node node, String name) {
        return contains(node, inner -> inner.isName() && inner.getString().equals(name));
    }

    /** Returns whether a node can be evaluated twice, or later, without anybody noticing. */
    public static boolean isSimple(Node node) {
        return switch (node.getToken()) {
            case NAME, THIS, NUMBER, STRINGLIT, TRUE, FALSE, NULL -> true;
            default -> false;
        };
    }

    /** Returns whether a node is a member access whose object is first child. */
    public static boolean isMember(Node node) {
        return node.isGetProp() || node.isGetElem();
    }
}
