package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which class each private name belongs to, and says it in the tree: a key of our own takes the place of the
 * name. A name that no class around it declares is an error.
 */
final class PrivateNames {
    private static final String KEY = Unit.RUNTIME + "#";

    private final Unit unit;
    private final char mark;
    private final Map<String, PrivateName> byKey = new HashMap<>();
    private final Map<Node, ClassBrands> brands = new HashMap<>();

    PrivateNames(Unit unit, char mark) {
        this.unit = unit;
        this.mark = mark;
    }

    /** The brands of one class, and the keys of its names. */
    record ClassBrands(
            Brand instance,
            Brand own,
            Map<String, String> keys,
            @Nullable ClassBrands outer) {
        @Nullable
        String key(String name) {
            String key = keys.get(name);
            return key != null || outer == null ? key : outer.key(name);
        }
    }

    ClassBrands of(Node type) {
        return Objects.requireNonNull(brands.get(type));
    }

    /** Returns the member that a key stands for; null when the key is the user's own. */
    @Nullable
    PrivateName byKey(String key) {
        return byKey.get(key);
    }

    void resolve(Node node, @Nullable ClassBrands scope) {
        ClassBrands inside = scope;
        if (node.isClass()) {
            if (node.getSecondChild() != null) {
                resolve(node.getSecondChild(), scope);
            }
            inside = declare(node, scope);
            resolve(node.getLastChild(), inside);
            return;
        }
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            resolve(child, inside);
            child = next;
        }
        rename(node, inside);
    }

    private ClassBrands declare(Node type, @Nullable ClassBrands outer) {
        ClassBrands made = new ClassBrands(
                new Brand(unit.fresh("private")), new Brand(unit.fresh("private")), new HashMap<>(), outer);
        brands.put(type, made);
        for (Node member = type.getLastChild().getFirstChild(); member != null; member = member.getNext()) {
            if (isPrivate(member)) {
                declare(made, member);
            }
        }
        return made;
    }

    boolean isPrivate(Node member) {
        return switch (member.getToken()) {
            case MEMBER_FUNCTION_DEF, GETTER_DEF, SETTER_DEF, MEMBER_FIELD_DEF ->
                hasMark(member.getString()) || member.getString().startsWith(KEY);
            default -> false;
        };
    }

    private boolean hasMark(String name) {
        return !name.isEmpty() && name.charAt(0) == mark;
    }

    private void declare(ClassBrands scope, Node member) {
        String name = member.getString();
        String text = "#" + name.substring(1);
        String known = scope.keys.get(name);
        checkDeclaration(scope, member, text, known);
        PrivateName declared = known == null
                ? (member.isStaticMember() ? scope.own : scope.instance).add(text)
                : Objects.requireNonNull(byKey.get(known));
        if (known == null) {
            known = KEY + byKey.size();
            scope.keys.put(name, known);
            byKey.put(known, declared);
        }
        switch (member.getToken()) {
            case MEMBER_FUNCTION_DEF -> declared.isMethod(unit.fresh("method"));
            case GETTER_DEF -> declared.hasGetter(unit.fresh("get"));
            case SETTER_DEF -> declared.hasSetter(unit.fresh("set"));
            default -> {}
        }
    }

    /** Only a getter and a setter can share a name. */
    private void checkDeclaration(ClassBrands scope, Node member, String text, @Nullable String known) {
        if (text.equals("#constructor")) {
            unit.problem(member, "SyntaxError: A class may not have a private member named '#constructor'");
        }
        if (known == null) {
            return;
        }
        PrivateName first = Objects.requireNonNull(byKey.get(known));
        boolean sameSide = (first.brand() == scope.own) == member.isStaticMember();
        boolean fits = member.isGetterDef() && first.isOnlySetter() || member.isSetterDef() && first.isOnlyGetter();
        if (!sameSide || !fits) {
            unit.problem(member, "SyntaxError: Identifier '" + text + "' has already been declared");
        }
    }

    private void rename(Node node, @Nullable ClassBrands scope) {
        boolean named = node.isGetProp() || node.isOptChainGetProp() || node.isName();
        if (!named || !hasMark(node.getString())) {
            return;
        }
        String key = scope == null ? null : scope.key(node.getString());
        boolean isTest = node.isName()
                && node.getParent().isIn()
                && node == node.getParent().getFirstChild();
        if (key == null || node.isName() && !isTest) {
            unit.problem(
                    node,
                    "SyntaxError: Private name #" + node.getString().substring(1)
                            + (key == null ? " is not declared in a class around it" : " stands alone"));
            return;
        }
        if (isTest) {
            PrivateName name = Objects.requireNonNull(byKey.get(key));
            Node in = node.getParent();
            Node isField = name.isMethod() || name.isAccessor() ? IR.falseNode() : IR.trueNode();
            Node object = in.getLastChild().detach();
            Node test = unit.call("hasPrivate", in, object, name.brandVariable(), name.index(), isField);
            node.setString(key);
            in.replaceWith(test);
            return;
        }
        if (node.getFirstChild().isSuper()) {
            unit.problem(node, "SyntaxError: Unexpected private member of super");
        }
        if (node.getParent().isDelProp()) {
            unit.problem(node, "SyntaxError: A private member cannot be deleted");
        }
        node.setString(key);
    }

    /** Returns the text of a private member's name as the user wrote it. */
    static String text(Node member) {
        return "#" + member.getString().substring(1);
    }
}
