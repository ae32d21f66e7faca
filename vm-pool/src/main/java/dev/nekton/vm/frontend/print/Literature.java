package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;

/** Prints literals, of objects and classes too, and the expressions that are but a keyword. */
final class Literature {
    private final Output out;
    private final Expressions expressions;
    private final Statements statements;

    Literature(Output out, Expressions expressions, Statements statements) {
        this.out = out;
        this.expressions = expressions;
        this.statements = statements;
    }

    void print(Node node) {
        switch (node.getToken()) {
            case NUMBER -> out.add(Literals.number(node.getDouble()));
            case BIGINT -> out.add(node.getBigInt() + "n");
            case STRINGLIT -> out.add(Literals.text(node.getString()));
            case TRUE -> out.add("true");
            case FALSE -> out.add("false");
            case NULL -> out.add("null");
            case THIS -> out.add("this");
            case SUPER -> out.add("super");
            case NEW_TARGET -> out.add("new.target");
            case IMPORT_META -> out.add("import.meta");
            case EMPTY -> {}
            case REGEXP -> regexp(node);
            case ARRAYLIT, ARRAY_PATTERN -> {
                out.add("[");
                expressions.list(node.getFirstChild());
                out.add("]");
            }
            case OBJECTLIT, OBJECT_PATTERN -> members(node);
            case TEMPLATELIT -> template(node);
            case TAGGED_TEMPLATELIT -> {
                expressions.print(node.getFirstChild(), Precedence.CALL);
                template(node.getSecondChild());
            }
            case CLASS -> classOf(node);
            case DYNAMIC_IMPORT -> {
                out.add("import(");
                expressions.list(node.getFirstChild());
                out.add(")");
            }
            default -> throw new IllegalArgumentException("no expression: " + node.getToken());
        }
    }

    private void regexp(Node node) {
        out.add("/" + node.getFirstChild().getString() + "/");
        out.add(node.getSecondChild() == null ? "" : node.getSecondChild().getString());
    }

    private void template(Node node) {
        out.add("`");
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            if (part.isTemplateLitString()) {
                out.add(part.getRawString());
            } else {
                out.add("${");
                expressions.print(part.getFirstChild(), Precedence.COMMA);
                out.add("}");
            }
        }
        out.add("`");
    }

    private void members(Node node) {
        out.add("{");
        for (Node member = node.getFirstChild(); member != null; member = member.getNext()) {
            member(member);
            out.add(member.getNext() != null ? ", " : "");
        }
        out.add("}");
    }

    private void classOf(Node node) {
        out.add("class ")
                .add(node.getFirstChild().isEmpty() ? "" : node.getFirstChild().getString());
        if (!node.getSecondChild().isEmpty()) {
            out.add(" extends ");
            expressions.print(node.getSecondChild(), Precedence.CALL);
        }
        out.add(" {");
        for (Node member = node.getLastChild().getFirstChild(); member != null; member = member.getNext()) {
            out.add(member.isStaticMember() || member.isBlock() ? " static " : " ");
            member(member);
            out.add(";");
        }
        out.add("}");
    }

    private void member(Node member) {
        switch (member.getToken()) {
            case STRING_KEY -> {
                key(member);
                out.add(": ");
                expressions.print(member.getFirstChild(), Precedence.ASSIGNMENT);
            }
            case MEMBER_FUNCTION_DEF -> method(member, "", member.getFirstChild());
            case GETTER_DEF -> method(member, "get ", member.getFirstChild());
            case SETTER_DEF -> method(member, "set ", member.getFirstChild());
            case COMPUTED_PROP -> computed(member);
            case MEMBER_FIELD_DEF -> {
                key(member);
                initialiser(member.getFirstChild());
            }
            case COMPUTED_FIELD_DEF -> {
                computedKey(member);
                initialiser(member.getSecondChild());
            }
            case BLOCK -> statements.block(member);
            default -> expressions.print(member, Precedence.ASSIGNMENT);
        }
    }

    private void initialiser(@org.jspecify.annotations.Nullable Node value) {
        if (value != null) {
            out.add(" = ");
            expressions.print(value, Precedence.ASSIGNMENT);
        }
    }

    private void computed(Node member) {
        if (member.getBooleanProp(Node.COMPUTED_PROP_METHOD)) {
            method(member, "", member.getSecondChild());
        } else if (member.getBooleanProp(Node.COMPUTED_PROP_GETTER)) {
            method(member, "get ", member.getSecondChild());
        } else if (member.getBooleanProp(Node.COMPUTED_PROP_SETTER)) {
            method(member, "set ", member.getSecondChild());
        } else {
            computedKey(member);
            out.add(": ");
            expressions.print(member.getSecondChild(), Precedence.ASSIGNMENT);
        }
    }

    private void method(Node member, String kind, Node function) {
        out.add(function.isAsyncFunction() ? "async " : "")
                .add(function.isGeneratorFunction() ? "*" : "")
                .add(kind);
        if (member.isComputedProp()) {
            computedKey(member);
        } else {
            key(member);
        }
        statements.parametersAndBody(function);
    }

    private void computedKey(Node member) {
        out.add("[");
        expressions.print(member.getFirstChild(), Precedence.ASSIGNMENT);
        out.add("]");
    }

    private void key(Node member) {
        String name = member.getString();
        out.add(Literals.isName(name) ? name : Literals.text(name));
    }
}
