package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Literals that strict code forbids for how they are written, and object literals with two prototypes. */
final class LiteralTexts implements Check {
    private static final Pattern OCTAL = Pattern.compile("0[0-9].*");
    private static final Pattern OCTAL_ESCAPE = Pattern.compile("(?s)(?:[^\\\\]|\\\\[^0-9]|\\\\0(?![0-9]))*\\\\(?:[1-9]|0[0-9]).*");

    private final Function<Node, String> textOf;

    LiteralTexts(Function<Node, String> textOf) {
        this.textOf = textOf;
    }

    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case NUMBER -> {
                if (isSuspicious(node, OCTAL) && unit.isStrict(node)) {
                    Check.fail(unit, node, "strict code may not use octal literals: write 0o17 instead of 017");
                }
            }
            case STRINGLIT -> escapes(unit, node);
            case STRING_KEY, GETTER_DEF, SETTER_DEF -> {
                if (node.isQuotedStringKey()) {
                    escapes(unit, node);
                }
            }
            case OBJECTLIT -> prototypes(unit, node);
            default -> {}
        }
    }

    private void escapes(Unit unit, Node node) {
        if (isSuspicious(node, OCTAL_ESCAPE) && unit.isStrict(node)) {
            Check.fail(unit, node, "strict code may not use octal escapes: write \\x0f instead of \\17");
        }
    }

    private boolean isSuspicious(Node node, Pattern pattern) {
        return node.getLength() > 1 && pattern.matcher(textOf.apply(node)).matches();
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
