package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Object literals: plain members stay a literal; from the first member on that the engine does not know, each is added
 * by a call, in order.
 */
final class ObjectLiterals {
    private final Unit unit;
    private final Temporaries temporaries;

    ObjectLiterals(Unit unit, Temporaries temporaries) {
        this.unit = unit;
        this.temporaries = temporaries;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.OBJECTLIT, this::lower);
    }

    private void lower(Node literal) {
        Node member = literal.getFirstChild();
        while (member != null && isPlain(member)) {
            Node next = member.getNext();
            makePlain(member);
            member = next;
        }
        if (member == null) {
            return;
        }
        String object = temporaries.at(literal);
        Node anchor = IR.empty();
        literal.replaceWith(anchor);
        List<Node> steps = new ArrayList<>();
        while (member != null) {
            Node next = member.getNext();
            member.detach();
            steps.add(Unit.place(step(object, member), member));
            member = next;
        }
        steps.add(0, Tree.store(object, literal));
        steps.add(IR.name(object));
        anchor.replaceWith(Unit.place(Tree.sequence(steps), literal));
    }

    private static boolean isPlain(Node member) {
        if (member.isStringKey()) {
            return !isPrototype(member) || !member.isShorthandProperty();
        }
        return member.isMemberFunctionDef()
                && !isPrototype(member)
                && !SuperMarker.hasHome(member.getFirstChild());
    }

    private void makePlain(Node member) {
        if (member.isStringKey()) {
            member.setShorthandProperty(false);
            return;
        }
        String name = member.getString();
        Node key = IR.stringKey(name).srcref(member);
        if (!FunctionName.isIdentifier(name)) {
            key.setQuotedStringKey();
        }
        key.addChildToBack(method(member.removeFirstChild(), name));
        member.replaceWith(key);
    }

    private static boolean isPrototype(Node member) {
        return member.getString().equals("__proto__");
    }

    /** Returns an expression for a method of this name. */
    private Node method(Node function, String name) {
        boolean named = FunctionName.carry(function, name);
        if (function.isGeneratorFunction()) {
            return named ? function : unit.call("named", function, function, IR.string(name));
        }
        return named ? unit.call("asMember", function, function) : unit.call("asMember", function, function, IR.string(name));
    }

    private Node step(String object, Node member) {
        int kind = kindOf(member);
        return switch (member.getToken()) {
            case OBJECT_SPREAD -> unit.call("spreadInto", member, IR.name(object), member.removeFirstChild());
            case STRING_KEY -> plain(object, member);
            case COMPUTED_PROP -> computed(object, member, kind);
            default -> Members.define(unit, IR.name(object), IR.string(member.getString()), ownHome(object, member), kind);
        };
    }

    private Node plain(String object, Node member) {
        Node value = member.removeFirstChild();
        if (isPrototype(member) && !member.isShorthandProperty()) {
            return unit.call("inherit", member, IR.name(object), value);
        }
        return unit.call("field", member, IR.name(object), IR.string(member.getString()), value);
    }

    private Node computed(String object, Node member, int kind) {
        Node key = unit.call("key", member, member.removeFirstChild());
        if (kind == Members.VALUE) {
            return unit.call("field", member, IR.name(object), key, member.removeFirstChild());
        }
        return Members.define(unit, IR.name(object), key, ownHome(object, member), kind);
    }

    private static int kindOf(Node member) {
        int kind = Members.kindOf(member);
        return kind == Members.VALUE ? kind : kind | Members.ENUMERABLE;
    }

    /** A method with {@code super} gets the object in a variable of its own. */
    private static Node ownHome(String object, Node member) {
        Node function = member.getLastChild().detach();
        String home = SuperMarker.takeHome(function);
        if (home.isEmpty()) {
            return function;
        }
        Node maker = IR.arrowFunction(IR.name(""), IR.paramList(IR.name(home)), function);
        return Unit.place(IR.call(maker, IR.name(object)), function);
    }
}
