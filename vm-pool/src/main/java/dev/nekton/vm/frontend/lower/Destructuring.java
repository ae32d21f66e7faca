package dev.nekton.vm.frontend.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Patterns in declarations and assignments. */
final class Destructuring {
    private final Unit unit;
    private final Temporaries temporaries;
    private final Patterns patterns;

    Destructuring(Unit unit, Temporaries temporaries, Patterns patterns) {
        this.unit = unit;
        this.temporaries = temporaries;
        this.patterns = patterns;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.VAR, this::declaration);
        rewrites.put(Token.LET, this::declaration);
        rewrites.put(Token.CONST, this::declaration);
        rewrites.put(Token.ASSIGN, this::assignment);
    }

    private void declaration(Node declaration) {
        Node parent = declaration.getParent();
        boolean isHead = NodeUtil.isEnhancedFor(parent) && parent.getFirstChild() == declaration;
        if (!isHead) {
            flatten(unit, patterns, declaration, declaration);
        }
    }

    /** Makes plain variables of the patterns in a declaration, in the function around {@code at}. */
    static void flatten(Unit unit, Patterns patterns, Node declaration, Node at) {
        if (!hasPattern(declaration)) {
            return;
        }
        Patterns.Declarators variables = new Patterns.Declarators(unit, declaration);
        Node last = declaration.getLastChild();
        for (boolean more = true; more; ) {
            Node part = declaration.removeFirstChild();
            more = part != last;
            if (part.isDestructuringLhs()) {
                Node value = part.getLastChild().detach();
                Node pattern = part.removeFirstChild();
                boolean changed = value.isName() && Tree.mentions(pattern, value.getString());
                String text = Spreads.textOf(value);
                Node source = changed ? new Node(Token.COMMA, IR.number(0), value) : value;
                patterns.take(pattern, source, text, at, variables);
            } else if (part.hasChildren()) {
                variables.bind(part, part.removeFirstChild());
            } else {
                declaration.addChildToBack(part);
            }
        }
        variables.finish();
    }

    private static boolean hasPattern(Node declaration) {
        for (Node part = declaration.getFirstChild(); part != null; part = part.getNext()) {
            if (part.isDestructuringLhs()) {
                return true;
            }
        }
        return false;
    }

    private void assignment(Node node) {
        Node target = node.getFirstChild();
        if (!target.isObjectPattern() && !target.isArrayPattern()) {
            return;
        }
        Node value = node.getLastChild().detach();
        target.detach();
        String text = Spreads.textOf(value);
        Temporaries.Kept kept = temporaries.store(value, node);
        Patterns.Expressions steps = new Patterns.Expressions();
        steps.effect(kept.first());
        patterns.take(target, kept.again(), text, node, steps);
        List<Node> all = steps.all();
        if (!node.getParent().isExprResult()) {
            all.add(kept.again());
        }
        node.replaceWith(Unit.place(Tree.sequence(all), node));
    }
}
