package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Members;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The elements of one class: statements that define its members, and functions that initialise its fields. */
final class Elements {
    private final Unit unit;
    private final PrivateNames names;
    private final PrivateNames.ClassBrands brands;
    private final Supers.Homes homes;
    private final Outside outside;
    private final List<Node> definitions = new ArrayList<>();
    private final List<Node> fields = new ArrayList<>();
    private final List<Node> statics = new ArrayList<>();
    private final List<String> plainFields = new ArrayList<>();
    private String assigns = "";
    private String initialiser = "";

    Elements(Unit unit, PrivateNames names, PrivateNames.ClassBrands brands, Supers.Homes homes, Outside outside) {
        this.unit = unit;
        this.names = names;
        this.brands = brands;
        this.homes = homes;
        this.outside = outside;
    }

    /** Takes all elements but the constructor out of the class. */
    void take(Node members) {
        for (Node member = members.getFirstChild(); member != null; ) {
            Node next = member.getNext();
            if (!isConstructor(member)) {
                takeOne(member.detach());
            }
            member = next;
        }
        askObject();
        if (!brands.instance().isEmpty()) {
            fields.add(0, IR.exprResult(stamp(brands.instance())));
        }
        if (!brands.own().isEmpty()) {
            statics.add(0, IR.exprResult(stamp(brands.own())));
        }
        if (!fields.isEmpty()) {
            initialiser = unit.fresh("fields");
            definitions.add(Tree.declare(Token.CONST, initialiser, Tree.function(IR.block(fields))));
        }
    }

    static boolean isConstructor(Node member) {
        return member.isMemberFunctionDef()
                && !member.isStaticMember()
                && member.getString().equals("constructor");
    }

    List<Node> definitions() {
        return definitions;
    }

    /** Returns the statements that run when the class is complete. */
    List<Node> initialisers() {
        if (statics.isEmpty()) {
            return List.of();
        }
        return List.of(IR.exprResult(callOn(Tree.function(IR.block(statics)), IR.name(homes.own()))));
    }

    boolean hasFields() {
        return !initialiser.isEmpty();
    }

    /** Returns a call that initialises the fields of an object. */
    Node initialise(Node object) {
        return callOn(IR.name(initialiser), object);
    }

    private static Node callOn(Node function, Node object) {
        return new Node(Token.CALL, IR.getprop(function, "call"), object);
    }

    private Node stamp(Brand brand) {
        Node list = new Node(Token.CALL, IR.getprop(IR.name(Unit.RUNTIME), "stamp"));
        list.addChildToBack(IR.thisNode());
        list.addChildToBack(IR.name(brand.variable()));
        return list;
    }

    private void takeOne(Node member) {
        switch (member.getToken()) {
            case BLOCK -> statics.add(Unit.place(IR.exprResult(callOn(Tree.function(member), IR.thisNode())), member));
            case MEMBER_FIELD_DEF, COMPUTED_FIELD_DEF -> field(member);
            default -> method(member);
        }
    }

    private void field(Node member) {
        Node value = value(member);
        Node call;
        if (names.isPrivate(member)) {
            PrivateName name =
                    Objects.requireNonNull(names.byKey(Objects.requireNonNull(brands.key(member.getString()))));
            nameAgain(value, PrivateNames.text(member));
            call = unit.call("addPrivate", member, IR.thisNode(), name.brandVariable(), name.index(), value);
        } else if (member.isComputedFieldDef()) {
            String key = unit.fresh("key");
            Node expression = unit.call(
                    "key", member, outside.evaluated(member.getFirstChild().detach()));
            definitions.add(Unit.place(Tree.declare(Token.CONST, key, expression), member));
            call = unit.call("field", member, IR.thisNode(), IR.name(key), value);
        } else {
            call = plainField(member, value);
        }
        (member.isStaticMember() ? statics : fields).add(Unit.place(IR.exprResult(call), member));
    }

    /** What {@code field} does can mostly be done by an assignment, which is quicker; each object is asked once. */
    private Node plainField(Node member, Node value) {
        String key = member.getString();
        if (member.isStaticMember()
                || !key.chars().allMatch(Character::isJavaIdentifierPart)
                || Character.isDigit(key.charAt(0))) {
            return unit.call("field", member, IR.thisNode(), IR.string(key), value);
        }
        if (assigns.isEmpty()) {
            assigns = unit.fresh("assigns");
        }
        plainFields.add(key);
        String kept = unit.fresh("value");
        fields.add(Unit.place(Tree.declare(Token.VAR, kept, value), member));
        Node assignment = new Node(Token.ASSIGN, IR.getprop(IR.thisNode(), key), IR.name(kept));
        Node definition = unit.call("field", member, IR.thisNode(), IR.string(key), IR.name(kept));
        return IR.hook(IR.name(assigns), assignment, definition);
    }

    /** Declares what tells whether fields can be assigned. */
    private void askObject() {
        if (plainFields.isEmpty()) {
            return;
        }
        String names = unit.fresh("names");
        Node list = new Node(Token.ARRAYLIT);
        plainFields.forEach(name -> list.addChildToBack(IR.string(name)));
        definitions.add(Tree.declare(
                Token.CONST, names, new Node(Token.CALL, IR.getprop(IR.name(Unit.RUNTIME), "fieldNames"), list)));
        Node question =
                new Node(Token.CALL, IR.getprop(IR.name(Unit.RUNTIME), "assigns"), IR.thisNode(), IR.name(names));
        fields.add(0, Tree.declare(Token.VAR, assigns, question));
    }

    private static Node value(Node member) {
        boolean computed = member.isComputedFieldDef();
        Node value = computed ? member.getSecondChild() : member.getFirstChild();
        return value == null ? Tree.undefined() : value.detach();
    }

    /** The pass that names functions took the mark for a part of the name. */
    private static void nameAgain(Node value, String name) {
        boolean named = value.isCall() && value.getFirstChild().matchesQualifiedName(Unit.RUNTIME + ".named");
        if (named) {
            value.getLastChild().setString(name);
        }
    }

    private void method(Node member) {
        Node home = IR.name(member.isStaticMember() ? homes.own() : homes.prototype());
        int kind = Members.kindOf(member);
        if (names.isPrivate(member)) {
            privateMethod(member, kind);
            return;
        }
        Node key = member.isComputedProp()
                ? unit.call("key", member, outside.evaluated(member.removeFirstChild()))
                : IR.string(member.getString());
        Node function = member.getLastChild().detach();
        definitions.add(Unit.place(IR.exprResult(Members.define(unit, home, key, function, kind)), member));
    }

    private void privateMethod(Node member, int kind) {
        String key = Objects.requireNonNull(brands.key(member.getString()));
        PrivateName name = Objects.requireNonNull(names.byKey(key));
        Node function = member.removeFirstChild();
        Node made = unit.call("privateMethod", member, IR.string(PrivateNames.text(member)), function, IR.number(kind));
        String variable = switch (member.getToken()) {
            case GETTER_DEF -> name.getter().getString();
            case SETTER_DEF -> name.setter().getString();
            default -> name.function().getString();
        };
        definitions.add(Unit.place(Tree.declare(Token.CONST, variable, made), member));
    }
}
