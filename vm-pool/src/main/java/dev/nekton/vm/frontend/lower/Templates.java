package dev.nekton.vm.frontend.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.Map;
import java.util.function.Consumer;

/** Template literals become concatenations, tagged ones calls of their tags. */
final class Templates {
    private final Unit unit;
    private final Temporaries temporaries;

    Templates(Unit unit, Temporaries temporaries) {
        this.unit = unit;
        this.temporaries = temporaries;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.TEMPLATELIT, this::untagged);
        rewrites.put(Token.TAGGED_TEMPLATELIT, this::tagged);
    }

    private void untagged(Node template) {
        if (template.getParent().isTaggedTemplateLit() && template != template.getParent().getFirstChild()) {
            return;
        }
        Node text = null;
        for (Node part = template.getFirstChild(); part != null; ) {
            Node next = part.getNext();
            Node piece = part.isTemplateLitString() ? IR.string(part.getCookedString()) : textOf(part.removeFirstChild());
            if (text == null) {
                text = piece;
            } else if (!piece.isStringLit() || !piece.getString().isEmpty()) {
                text = text.isStringLit() && text.getString().isEmpty() && isText(piece)
                        ? piece
                        : new Node(Token.ADD, text, piece);
            }
            part = next;
        }
        template.replaceWith(Unit.place(text == null ? IR.string("") : text, template));
    }

    /** An object's text is not what concatenation makes of it, and a symbol has none. */
    private Node textOf(Node value) {
        return isText(value) || value.isNumber() ? value : unit.call("asText", value, value);
    }

    private static boolean isText(Node node) {
        return switch (node.getToken()) {
            case STRINGLIT, TYPEOF -> true;
            case ADD -> isText(node.getFirstChild()) || isText(node.getLastChild());
            case CALL -> node.getFirstChild().isGetProp()
                    && node.getFirstChild().getString().equals("asText")
                    && node.getFirstFirstChild().matchesName(Unit.RUNTIME);
            default -> false;
        };
    }

    /** The texts of each place in the program are made once: a variable of the whole script keeps them. */
    private void tagged(Node tagged) {
        Node tag = tagged.removeFirstChild();
        Node template = tagged.removeFirstChild();
        String site = temporaries.at(unit.root().getLastChild());
        Node cooked = new Node(Token.ARRAYLIT);
        Node raw = new Node(Token.ARRAYLIT);
        Node call = new Node(Token.CALL, tag);
        Node strings = unit.call("template", template, cooked, raw);
        call.addChildToBack(new Node(Token.OR, IR.name(site), Tree.store(site, strings)));
        for (Node part = template.getFirstChild(); part != null; part = part.getNext()) {
            if (part.isTemplateLitString()) {
                String text = part.getCookedString();
                cooked.addChildToBack(text == null ? Tree.undefined() : IR.string(text));
                raw.addChildToBack(IR.string(part.getRawString()));
            } else {
                call.addChildToBack(part.removeFirstChild());
            }
        }
        call.putBooleanProp(Node.FREE_CALL, !NodeUtil.isNormalGet(tag));
        tagged.replaceWith(Unit.place(call, tagged));
    }
}
