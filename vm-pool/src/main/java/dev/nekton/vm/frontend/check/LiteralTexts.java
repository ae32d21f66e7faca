package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.regexp.RegExp;
import java.util.function.Function;

/** Literals that strict code forbids for how they are written, and object literals with two prototypes. */
final class LiteralTexts implements Check {
    private final Function<Node, String> textOf;

    LiteralTexts(Function<Node, String> textOf) {
        this.textOf = textOf;
    }

    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case NUMBER -> {
                if (isLong(node) && unit.isStrict(node) && isOctal(textOf.apply(node))) {
                    Check.fail(unit, node, "strict code may not use octal literals: write 0o17 instead of 017");
                }
            }
            case STRINGLIT -> {
                if (!node.getParent().isRegExp()) {
                    escapes(unit, node);
                }
            }
            case STRING_KEY, GETTER_DEF, SETTER_DEF -> {
                if (node.isQuotedStringKey()) {
                    escapes(unit, node);
                }
            }
            case OBJECTLIT -> prototypes(unit, node);
            case REGEXP -> {
                Node flags = node.getSecondChild();
                RegExp.check(node.getFirstChild().getString(), flags == null ? "" : flags.getString())
                        .ifPresent(problem -> Check.fail(
                                unit, at(node, problem.offset()), "Invalid regular expression: " + problem.message()));
            }
            default -> {}
        }
    }

    private static Node at(Node regexp, int offset) {
        return IR.empty().srcref(regexp).setLinenoCharno(regexp.getLineno(), regexp.getCharno() + 1 + offset);
    }

    private void escapes(Unit unit, Node node) {
        if (isLong(node) && unit.isStrict(node) && hasOctalEscape(textOf.apply(node))) {
            Check.fail(unit, node, "strict code may not use octal escapes: write \\x0f instead of \\17");
        }
    }

    private static boolean isLong(Node node) {
        return node.getLength() > 1;
    }

    private static boolean isOctal(String number) {
        return number.length() > 1 && number.charAt(0) == '0' && Character.isDigit(number.charAt(1));
    }

    private static boolean hasOctalEscape(String text) {
        for (int i = text.indexOf('\\'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\\', i + 2)) {
            char escaped = text.charAt(i + 1);
            boolean isNull = escaped == '0' && !(i + 2 < text.length() && Character.isDigit(text.charAt(i + 2)));
            if (Character.isDigit(escaped) && !isNull) {
                return true;
            }
        }
        return false;
    }

    private static void prototypes(Unit unit, Node literal) {
        int count = 0;
        for (Node member = literal.getFirstChild(); member != null; member = member.getNext()) {
            boolean sets = member.isStringKey()
                    && !member.isShorthandProperty()
                    && member.getString().equals("__proto__");
            count += sets ? 1 : 0;
            if (sets && count > 1) {
                Check.fail(unit, member, "an object literal can set __proto__ only once");
            }
        }
    }
}
