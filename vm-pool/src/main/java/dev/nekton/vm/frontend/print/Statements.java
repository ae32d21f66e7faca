package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;
import org.jspecify.annotations.Nullable;

/** Prints statements and functions, each statement on a line of its own. */
final class Statements {
    private final Output out;
    private final Expressions expressions;

    Statements(Output out) {
        this.out = out;
        this.expressions = new Expressions(out, this);
    }

    void functionExpression(Node function) {
        String name = function.getFirstChild().getString();
        out.add(function.isAsyncFunction() ? "async " : "");
        if (!function.isArrowFunction()) {
            out.add(function.isGeneratorFunction() ? "function* " : "function ").add(name);
        }
        parametersAndBody(function);
    }

    void parametersAndBody(Node function) {
        int outer = out.current();
        out.add("(");
        expressions.list(function.getSecondChild().getFirstChild());
        out.add(function.isArrowFunction() ? ") => " : ") ");
        Node body = function.getLastChild();
        if (!body.isBlock()) {
            out.add("(");
            expressions.print(body, Precedence.ASSIGNMENT);
            out.add(")");
            return;
        }
        out.add("{");
        if (body.isUseStrict()) {
            out.beginStatement(body);
            out.add("\"use strict\";");
        }
        rest(body, outer);
    }

    void block(Node block) {
        int outer = out.current();
        out.add("{");
        rest(block, outer);
    }

    private void rest(Node block, int outer) {
        list(block);
        out.resume(outer);
        out.newLine();
        out.add("}");
    }

    private void list(Node parent) {
        for (Node statement = parent.getFirstChild(); statement != null; statement = statement.getNext()) {
            statement(statement);
        }
    }

    private void statement(Node node) {
        if (node.isEmpty()) {
            return;
        }
        if (node.isVar() || node.isLet() || node.isConst()) {
            declarations(node);
            return;
        }
        out.beginStatement(node);
        here(node);
    }

    /** The engine knows the line of each declaration if each is a statement. */
    private void declarations(Node node) {
        for (Node name = node.getFirstChild(); name != null; name = name.getNext()) {
            out.beginStatement(name);
            out.add(keyword(node));
            declaration(name, false);
            out.add(";");
        }
    }

    private void here(Node node) {
        switch (node.getToken()) {
            case EXPR_RESULT -> {
                expressions.printAsStatement(node.getFirstChild());
                out.add(";");
            }
            case BLOCK -> block(node);
            case FUNCTION -> functionExpression(node);
            case CLASS -> expressions.print(node, Precedence.COMMA);
            case IF -> branch(node);
            case FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF, WHILE, DO, WITH -> loop(node);
            case SWITCH -> switchOf(node);
            case TRY -> tryOf(node);
            case THROW -> keyword("throw", node.getFirstChild());
            case RETURN -> keyword("return", node.getFirstChild());
            case BREAK -> jump("break", node);
            case CONTINUE -> jump("continue", node);
            case LABEL -> {
                out.add(node.getFirstChild().getString()).add(": ");
                labelled(node.getSecondChild());
            }
            case DEBUGGER -> out.add("debugger;");
            default -> throw new IllegalArgumentException("no statement: " + node.getToken());
        }
    }

    private void labelled(Node node) {
        if (node.isEmpty()) {
            out.add(";");
        } else if (node.isVar()) {
            out.add("{");
            declarations(node);
            out.add("}");
        } else {
            here(node);
        }
    }

    private void keyword(String keyword, @Nullable Node value) {
        out.add(keyword);
        if (value != null) {
            out.add(" ");
            expressions.print(value, Precedence.COMMA);
        }
        out.add(";");
    }

    private void jump(String keyword, Node node) {
        out.add(keyword)
                .add(node.hasChildren() ? " " + node.getFirstChild().getString() : "")
                .add(";");
    }

    private void branch(Node node) {
        out.add("if (");
        expressions.print(node.getFirstChild(), Precedence.COMMA);
        out.add(") ");
        body(node.getSecondChild());
        Node other = node.getChildAtIndex(2);
        if (other != null) {
            out.add(" else ");
            body(other);
        }
    }

    private void loop(Node node) {
        switch (node.getToken()) {
            case DO -> {
                out.add("do ");
                body(node.getFirstChild());
                head(" while (", node.getSecondChild());
                out.add(";");
            }
            case FOR -> {
                out.add("for (");
                initialiser(node.getFirstChild());
                out.add("; ");
                expressions.print(node.getSecondChild(), Precedence.COMMA);
                head("; ", node.getChildAtIndex(2));
                body(node.getLastChild());
            }
            case FOR_IN, FOR_OF, FOR_AWAIT_OF -> {
                out.add(node.isForAwaitOf() ? "for await (" : "for (");
                initialiser(node.getFirstChild());
                head(node.isForIn() ? " in " : " of ", node.getSecondChild());
                body(node.getLastChild());
            }
            default -> {
                head(node.isWhile() ? "while (" : "with (", node.getFirstChild());
                body(node.getLastChild());
            }
        }
    }

    private void head(String before, Node expression) {
        out.add(before);
        expressions.print(expression, expression.getParent().isForOf() ? Precedence.ASSIGNMENT : Precedence.COMMA);
        out.add(") ");
    }

    private void initialiser(Node node) {
        if (!node.isVar() && !node.isLet() && !node.isConst()) {
            expressions.printWithoutIn(node, Precedence.COMMA);
            return;
        }
        out.add(keyword(node));
        for (Node name = node.getFirstChild(); name != null; name = name.getNext()) {
            declaration(name, true);
            out.add(name.getNext() == null ? "" : ", ");
        }
    }

    private void declaration(Node name, boolean withoutIn) {
        Node value = name.isName() ? name.getFirstChild() : name.getSecondChild();
        if (name.isName()) {
            out.add(name.getString());
        } else {
            expressions.print(name.getFirstChild(), Precedence.ASSIGNMENT);
        }
        if (value == null) {
            return;
        }
        out.add(" = ");
        if (withoutIn) {
            expressions.printWithoutIn(value, Precedence.ASSIGNMENT);
        } else {
            expressions.print(value, Precedence.ASSIGNMENT);
        }
    }

    /** Braces around everything leave no {@code else} dangling. */
    private void body(Node node) {
        if (node.isBlock()) {
            block(node);
            return;
        }
        int outer = out.current();
        out.add("{");
        statement(node);
        out.resume(outer);
        out.newLine();
        out.add("}");
    }

    private void switchOf(Node node) {
        int outer = out.current();
        out.add("switch (");
        expressions.print(node.getFirstChild(), Precedence.COMMA);
        out.add(") {");
        for (Node part = node.getSecondChild(); part != null; part = part.getNext()) {
            out.beginStatement(part);
            if (part.isCase()) {
                out.add("case ");
                expressions.print(part.getFirstChild(), Precedence.COMMA);
                out.add(":");
            } else {
                out.add("default:");
            }
            list(part.getLastChild());
        }
        out.resume(outer);
        out.newLine();
        out.add("}");
    }

    private void tryOf(Node node) {
        out.add("try ");
        block(node.getFirstChild());
        Node handler = node.getSecondChild().getFirstChild();
        if (handler != null) {
            out.add(" catch ");
            if (!handler.getFirstChild().isEmpty()) {
                out.add("(");
                expressions.print(handler.getFirstChild(), Precedence.PRIMARY);
                out.add(") ");
            }
            block(handler.getLastChild());
        }
        Node last = node.getChildAtIndex(2);
        if (last != null) {
            out.add(" finally ");
            block(last);
        }
    }

    private static String keyword(Node declaration) {
        return declaration.isVar() ? "var " : declaration.isLet() ? "let " : "const ";
    }
}
