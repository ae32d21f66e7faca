package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import org.jspecify.annotations.Nullable;

/** Prints expressions and patterns. */
final class Expressions {
    private final Output out;
    private final Statements statements;
    private final Literature literature;

    Expressions(Output out, Statements statements) {
        this.out = out;
        this.statements = statements;
        this.literature = new Literature(out, this, statements);
    }

    /** Prints an expression, in parentheses where it binds less tightly than {@code atLeast}. */
    void print(Node node, int atLeast) {
        boolean wrapped = Precedence.of(node) < atLeast || breaksAChain(node);
        out.add(wrapped ? "(" : "");
        bare(node);
        out.add(wrapped ? ")" : "");
    }

    /** Prints an expression where a statement may begin: it must not look like a declaration, a block or a directive. */
    void printAsStatement(Node node) {
        boolean wrapped = node.isStringLit() || startsLikeAStatement(node);
        out.add(wrapped ? "(" : "");
        bare(node);
        out.add(wrapped ? ")" : "");
    }

    /** Prints an expression in the head of a {@code for}, where no {@code in} may stand open. */
    void printWithoutIn(Node node, int atLeast) {
        boolean wrapped = hasIn(node);
        out.add(wrapped ? "(" : "");
        print(node, wrapped ? Precedence.COMMA : atLeast);
        out.add(wrapped ? ")" : "");
    }

    void list(@Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node.isEmpty()) {
                out.add(node.getNext() == null ? "," : "");
            } else {
                print(node, Precedence.ASSIGNMENT);
            }
            out.add(node.getNext() != null ? ", " : "");
        }
    }

    private void bare(Node node) {
        String binary = Operators.binary(node);
        String unary = Operators.unary(node);
        if (binary != null) {
            binary(node, binary);
        } else if (Operators.isAssignment(node)) {
            assign(node, " " + Operators.assignment(node) + " ");
        } else if (unary != null) {
            unary(unary, node.getFirstChild());
        } else {
            other(node);
        }
    }

    private void other(Node node) {
        switch (node.getToken()) {
            case NAME -> {
                out.mention(node);
                out.add(node.getString());
            }
            case HOOK -> {
                print(node.getFirstChild(), Precedence.COALESCE);
                out.add(" ? ");
                print(node.getSecondChild(), Precedence.ASSIGNMENT);
                out.add(" : ");
                print(node.getLastChild(), Precedence.ASSIGNMENT);
            }
            case INC, DEC -> step(node, node.getToken() == Token.INC ? "++" : "--");
            case GETPROP, OPTCHAIN_GETPROP -> member(node);
            case GETELEM, OPTCHAIN_GETELEM -> element(node);
            case CALL, OPTCHAIN_CALL -> call(node);
            case NEW -> construct(node);
            case DEFAULT_VALUE -> assign(node, " = ");
            case ITER_SPREAD, OBJECT_SPREAD, ITER_REST, OBJECT_REST -> {
                out.add("...");
                print(node.getFirstChild(), Precedence.ASSIGNMENT);
            }
            case YIELD -> {
                out.add(node.isYieldAll() ? "yield* " : "yield ");
                if (node.hasChildren()) {
                    print(node.getFirstChild(), Precedence.ASSIGNMENT);
                }
            }
            case FUNCTION -> statements.functionExpression(node);
            default -> literature.print(node);
        }
    }

    private void binary(Node node, String operator) {
        int precedence = Precedence.of(node);
        boolean rightFirst = node.getToken() == Token.EXPONENT;
        print(node.getFirstChild(), rightFirst ? Precedence.POSTFIX : leftOf(node, precedence));
        out.add(operator.equals(",") ? ", " : " " + operator + " ");
        print(node.getSecondChild(), rightFirst ? precedence : precedence + 1);
    }

    /** {@code ??} may not stand beside {@code ||} and {@code &&} without parentheses. */
    private static int leftOf(Node node, int precedence) {
        boolean mixes =
                node.getToken() == Token.COALESCE && node.getFirstChild().getToken() != Token.COALESCE;
        return mixes ? Precedence.BITOR : precedence;
    }

    private void assign(Node node, String operator) {
        print(node.getFirstChild(), Precedence.CALL);
        out.add(operator);
        print(node.getSecondChild(), Precedence.ASSIGNMENT);
    }

    private void unary(String operator, Node operand) {
        boolean sign = operator.equals("-") || operator.equals("+");
        boolean signs = operand.getToken() == Token.NEG
                || operand.getToken() == Token.POS
                || operand.isInc()
                || operand.isDec();
        out.add(sign && signs ? operator + " " : operator);
        print(operand, Precedence.UNARY);
    }

    private void step(Node node, String operator) {
        boolean postfix = Precedence.isPostfix(node);
        out.add(postfix ? "" : operator);
        print(node.getFirstChild(), postfix ? Precedence.CALL : Precedence.UNARY);
        out.add(postfix ? operator : "");
    }

    private void member(Node node) {
        owner(node);
        String name = node.getString();
        boolean optional = node.isOptionalChainStart();
        out.mention(node);
        if (Literals.isName(name)) {
            out.add(optional ? "?." : ".").add(name);
        } else {
            out.add(optional ? "?.[" : "[").add(Literals.text(name)).add("]");
        }
    }

    private void element(Node node) {
        owner(node);
        out.add(node.isOptionalChainStart() ? "?.[" : "[");
        print(node.getSecondChild(), Precedence.COMMA);
        out.add("]");
    }

    /** A member of a call begins a line if it is called itself, as the engine knows calls by their lines. */
    private void owner(Node node) {
        Node owner = node.getFirstChild();
        boolean isNumber = owner.isNumber();
        out.add(isNumber ? "(" : "");
        print(owner, Precedence.CALL);
        out.add(isNumber ? ")" : "");
        boolean isCalled = node.getParent() != null
                && node.getParent().isCall()
                && node.getParent().getFirstChild() == node;
        if (isCalled && containsCall(owner)) {
            out.beginCall(node);
        }
    }

    private void call(Node node) {
        Node callee = node.getFirstChild();
        if (!containsCall(callee)) {
            out.beginCall(callee);
        }
        print(callee, Precedence.CALL);
        out.add(node.isOptionalChainStart() ? "?.(" : "(");
        list(callee.getNext());
        out.add(")");
    }

    private void construct(Node node) {
        Node callee = node.getFirstChild();
        out.beginCall(node);
        out.add("new ");
        boolean wrapped = containsCall(callee) || Precedence.of(callee) < Precedence.MEMBER;
        out.add(wrapped ? "(" : "");
        bare(callee);
        out.add(wrapped ? ")(" : "(");
        list(callee.getNext());
        out.add(")");
    }

    /** Whether a call stands in what an expression begins with. */
    private static boolean containsCall(Node node) {
        for (Node left = node; left != null; left = left.getFirstChild()) {
            switch (left.getToken()) {
                case CALL, NEW, OPTCHAIN_CALL, TAGGED_TEMPLATELIT, DYNAMIC_IMPORT -> {
                    return true;
                }
                case GETPROP, GETELEM, OPTCHAIN_GETPROP, OPTCHAIN_GETELEM -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** An optional chain ends where its parent is no link of it, and only parentheses say so. */
    private static boolean breaksAChain(Node node) {
        Node parent = node.getParent();
        boolean isChain = node.isOptChainGetProp() || node.isOptChainGetElem() || node.isOptChainCall();
        return isChain
                && parent != null
                && parent.getFirstChild() == node
                && (parent.isGetProp() || parent.isGetElem() || parent.isCall());
    }

    private static boolean startsLikeAStatement(Node node) {
        Node left = node;
        while (left.hasChildren() && !left.isNew() && beginsWithItsChild(left)) {
            left = left.getFirstChild();
        }
        return left.isFunction() && !left.isArrowFunction()
                || left.isClass()
                || left.isObjectLit()
                || left.isObjectPattern()
                || left.isName() && left.getString().equals("let");
    }

    private static boolean beginsWithItsChild(Node node) {
        return switch (node.getToken()) {
            case GETPROP, GETELEM, CALL, OPTCHAIN_GETPROP, OPTCHAIN_GETELEM, OPTCHAIN_CALL, TAGGED_TEMPLATELIT, HOOK ->
                true;
            case INC, DEC -> Precedence.isPostfix(node);
            default -> Operators.binary(node) != null || Operators.isAssignment(node);
        };
    }

    private static boolean hasIn(Node node) {
        if (node.isFunction() || node.isClass()) {
            return false;
        }
        if (node.getToken() == Token.IN) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (hasIn(child)) {
                return true;
            }
        }
        return false;
    }
}
