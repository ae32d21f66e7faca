package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes one class apart: an arrow function that is called at once makes the constructor, defines the members in source
 * order, and evaluates what is static.
 */
final class ClassLowering {
    private final Unit unit;
    private final PrivateNames names;
    private final Supers supers;
    private final DerivedConstructors derived;

    ClassLowering(Unit unit, PrivateNames names, Supers supers, DerivedConstructors derived) {
        this.unit = unit;
        this.names = names;
        this.supers = supers;
        this.derived = derived;
    }

    void lower(Node type) {
        Node anchor = IR.empty();
        String name = type.getFirstChild().isName() ? type.getFirstChild().getString() : "";
        boolean declared = NodeUtil.isClassDeclaration(type);
        type.replaceWith(anchor);
        Node value = Unit.place(made(type, name), type);
        anchor.replaceWith(declared ? Unit.place(Tree.declare(Token.LET, name, value), type) : value);
        unit.note(Token.LET);
        unit.note(Token.CONST);
        unit.note(Token.FUNCTION);
    }

    private Node made(Node type, String name) {
        Supers.Homes homes = supers.of(type);
        PrivateNames.ClassBrands brands = names.of(type);
        boolean needsName = !name.isEmpty()
                && (Tree.mentions(type.getSecondChild(), name) || Tree.mentions(type.getLastChild(), name));
        Outside outside = new Outside(unit);
        Node heritage = type.getSecondChild().detach();
        Node base = heritage.isEmpty() ? null : outside.evaluated(heritage);
        Elements elements = new Elements(unit, names, brands, homes, outside);
        elements.take(type.getLastChild());
        Node block = new Node(Token.BLOCK).srcref(type);
        block.setUseStrict(true);
        List<Node> statements = new ArrayList<>(brands(brands));
        Node constructor = new ConstructorLowering(unit, derived, elements, homes.own(), base != null).lower(type, name);
        Node create = base == null
                ? unit.call("createClass", type, IR.string(name), constructor)
                : unit.call("deriveClass", type, IR.string(name), constructor, base);
        statements.add(Tree.declare(Token.CONST, homes.own(), create));
        statements.add(Tree.declare(Token.CONST, homes.prototype(), unit.call("prototypeOf", type, IR.name(homes.own()))));
        statements.addAll(elements.definitions());
        if (needsName) {
            statements.add(Tree.declare(Token.CONST, name, IR.name(homes.own())));
        }
        statements.addAll(elements.initialisers());
        statements.add(IR.returnNode(IR.name(homes.own())));
        statements.forEach(statement -> block.addChildToBack(Unit.place(statement, type)));
        Node maker = Tree.arrow(block);
        outside.parameters().forEach(parameter -> maker.getSecondChild().addChildToBack(parameter));
        return Tree.callOf(maker, outside.arguments());
    }

    private List<Node> brands(PrivateNames.ClassBrands brands) {
        List<Node> statements = new ArrayList<>();
        for (Brand brand : List.of(brands.instance(), brands.own())) {
            if (!brand.isEmpty()) {
                Node made = new Node(Token.CALL, IR.getprop(IR.name(Unit.RUNTIME), "brand"), brand.names());
                statements.add(Tree.declare(Token.CONST, brand.variable(), made));
            }
        }
        return statements;
    }
}
