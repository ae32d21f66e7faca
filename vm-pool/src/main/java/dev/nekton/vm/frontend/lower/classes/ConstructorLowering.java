package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constructor of one class as a function. The one of a derived class knows its object as a variable, which
 * {@code super()} sets.
 */
final class ConstructorLowering {
    private final Unit unit;
    private final DerivedConstructors derivedOnes;
    private final Elements elements;
    private final String own;
    private final boolean derived;

    ConstructorLowering(
            Unit unit, DerivedConstructors derivedOnes, Elements elements, String own, boolean derived) {
        this.unit = unit;
        this.derivedOnes = derivedOnes;
        this.elements = elements;
        this.own = own;
        this.derived = derived;
    }

    Node lower(Node type, String className) {
        Node function = written(type.getLastChild());
        boolean isDefault = function == null;
        Node constructor = isDefault ? Unit.place(Tree.function(IR.block()), type) : function;
        if (!className.isEmpty()) {
            constructor.getFirstChild().setString(unit.renamed(asIdentifier(className)));
        }
        if (!derived) {
            if (elements.hasFields()) {
                Tree.addEntry(unit, constructor, elements.initialise(IR.thisNode()));
            }
        } else if (isDefault) {
            withoutConstructor(constructor);
        } else {
            derived(constructor);
        }
        return constructor;
    }

    private static String asIdentifier(String name) {
        return name.chars().allMatch(Character::isJavaIdentifierPart) && Character.isJavaIdentifierStart(name.charAt(0)) ? name : "";
    }

    private static @Nullable Node written(Node members) {
        for (Node member = members.getFirstChild(); member != null; member = member.getNext()) {
            if (Elements.isConstructor(member)) {
                return member.removeFirstChild();
            }
        }
        return null;
    }

    private void withoutConstructor(Node constructor) {
        Node target = unit.call("target", constructor);
        Node made = unit.call("superArguments", constructor, IR.name(own), IR.thisNode(), target, IR.name("arguments"));
        Node block = constructor.getLastChild();
        if (!elements.hasFields()) {
            block.addChildToBack(Unit.place(IR.returnNode(made), constructor));
            return;
        }
        String self = unit.fresh("self");
        block.addChildToBack(Tree.declare(Token.VAR, self, made));
        block.addChildToBack(IR.exprResult(elements.initialise(IR.name(self))));
        block.addChildToBack(IR.returnNode(IR.name(self)));
        Unit.place(block, constructor);
    }

    private void derived(Node constructor) {
        List<Node> calls = superCalls(constructor);
        boolean certain = calls.size() == 1 && SuperFirst.in(constructor, calls.get(0));
        String self = unit.fresh("self");
        derivedOnes.add(constructor, new DerivedConstructors.Self(self, certain));
        String given = Tree.addEntry(unit, constructor, IR.thisNode());
        String target = Tree.addEntry(unit, constructor, unit.call("target", constructor));
        returns(constructor.getLastChild(), self, certain);
        Node block = Tree.blockOf(constructor);
        for (Node call : calls) {
            if (certain) {
                first(call, self, superCall(call, given, target));
            } else {
                anywhere(call, self, superCall(call, given, target));
            }
        }
        if (!certain) {
            Tree.addEntry(constructor, self);
        }
        Node last = block.getLastChild();
        if (last == null || !last.isReturn()) {
            block.addChildToBack(Unit.place(IR.returnNode(checked(self, certain)), block));
        }
    }

    private Node checked(String self, boolean certain) {
        return certain ? IR.name(self) : Accesses.checkedSelf(self);
    }

    private static List<Node> superCalls(Node node) {
        List<Node> calls = new ArrayList<>();
        collect(node.getSecondChild(), calls);
        collect(node.getLastChild(), calls);
        return calls;
    }

    private static void collect(Node node, List<Node> calls) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!Tree.isOrdinaryFunction(child)) {
                collect(child, calls);
            }
        }
        if (node.isCall() && node.getFirstChild().isSuper()) {
            calls.add(node);
        }
    }

    /** Returns the call that makes the object, with the arguments of {@code super()}, which are taken out of it. */
    private Node superCall(Node call, String given, String target) {
        call.removeFirstChild();
        boolean spreads = false;
        for (Node argument = call.getFirstChild(); argument != null; argument = argument.getNext()) {
            spreads |= argument.isSpread();
        }
        Node made = unit.call(
                spreads ? "superArguments" : "superCall", call, IR.name(own), IR.name(given), IR.name(target));
        Node arguments = spreads ? new Node(Token.ARRAYLIT) : made;
        while (call.hasChildren()) {
            arguments.addChildToBack(call.removeFirstChild());
        }
        if (spreads) {
            made.addChildToBack(arguments);
        }
        return Unit.place(made, call);
    }

    private void first(Node call, String self, Node made) {
        Node statement = call.getParent();
        Node variable = Unit.place(Tree.declare(Token.VAR, self, made), call);
        statement.replaceWith(variable);
        if (elements.hasFields()) {
            Unit.place(IR.exprResult(elements.initialise(IR.name(self))), call).insertAfter(variable);
        }
    }

    private void anywhere(Node call, String self, Node made) {
        List<Node> steps = new ArrayList<>();
        steps.add(Tree.store(self, unit.call("onlyOnce", call, made, IR.name(self))));
        if (elements.hasFields()) {
            steps.add(elements.initialise(IR.name(self)));
            steps.add(IR.name(self));
        }
        call.replaceWith(Unit.place(Tree.sequence(steps), call));
    }

    private void returns(Node node, String self, boolean certain) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!child.isFunction() && !child.isClass()) {
                returns(child, self, certain);
            }
        }
        if (node.isReturn()) {
            Node result = node.hasChildren()
                    ? unit.call("constructed", node, node.removeFirstChild(), IR.name(self))
                    : Unit.place(checked(self, certain), node);
            node.addChildToBack(result);
        }
    }
}
