package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import java.util.List;
import java.util.Set;

/** Tells where the values of a script's expressions come from. */
final class Origins {
    private static final Set<String> WAYS_UP = Set.of("constructor", "__proto__");
    private static final Set<String> TEXTS_OF_THIS = Set.of("this", "returnthis", "globalThis", "returnglobalThis");

    private final Node root;
    private final Bindings bindings;
    private final boolean isStrict;

    Origins(Node root, List<String> parameters, boolean isStrict) {
        this.root = root;
        this.bindings = new Bindings(root, parameters);
        this.isStrict = isStrict;
        while (follow(root)) {
            // until nothing new is told by what a variable was found to hold
        }
    }

    /** Returns whether a name means what the language provides under it. */
    boolean isGlobal(Node name) {
        return Globals.contains(name.getString()) && bindings.of(name) == null;
    }

    Origin of(Node node) {
        return switch (node.getToken()) {
            case NAME -> ofName(node);
            case THIS -> isGlobalThis(node) ? Origin.GLOBAL : Origin.OWN;
            case GETPROP, OPTCHAIN_GETPROP -> ofMember(of(node.getFirstChild()), node.getString());
            case GETELEM, OPTCHAIN_GETELEM -> ofElement(node);
            case CALL, OPTCHAIN_CALL, NEW -> ofCall(node);
            case HOOK -> of(node.getSecondChild()).or(of(node.getLastChild()));
            case OR, AND, COALESCE -> of(node.getFirstChild()).or(of(node.getLastChild()));
            case COMMA, ASSIGN, CAST -> of(node.getLastChild());
            case ARRAYLIT, OBJECTLIT, REGEXP, FUNCTION, STRINGLIT, TEMPLATELIT, NUMBER, TRUE, FALSE -> Origin.DATA;
            default -> Origin.OWN;
        };
    }

    private Origin ofName(Node name) {
        Bindings.Binding binding = bindings.of(name);
        return binding == null ? Globals.originOf(name.getString()) : binding.origin();
    }

    private Origin ofElement(Node node) {
        Origin owner = of(node.getFirstChild());
        Node key = node.getLastChild();
        return key.isStringLit() ? ofMember(owner, key.getString()) : owner == Origin.GLOBAL ? Origin.BUILT_IN : owner;
    }

    private static Origin ofMember(Origin owner, String name) {
        return switch (owner) {
            case GLOBAL -> Globals.originOf(name);
            case DATA -> WAYS_UP.contains(name) ? Origin.BUILT_IN : Origin.DATA;
            case BUILT_IN, OWN -> owner;
        };
    }

    private Origin ofCall(Node call) {
        Node callee = call.getFirstChild();
        Node argument = callee.getNext();
        if (isNamed(callee, "getPrototypeOf") && argument != null) {
            return of(argument) == Origin.OWN && !isMethodOfData(argument) ? Origin.OWN : Origin.BUILT_IN;
        }
        boolean makesThis = callee.isCall() || callee.isNew() ? isTextOfThis(callee) : isTextOfThis(call);
        if (makesThis) {
            return Origin.GLOBAL;
        }
        return call.isNew() && callee.isName() && isGlobal(callee) ? Origin.DATA : Origin.OWN;
    }

    /** What {@code [][Symbol.iterator]()} gives, and its like. */
    private boolean isMethodOfData(Node call) {
        Node callee = call.isCall() ? call.getFirstChild() : call;
        return (callee.isGetProp() || callee.isGetElem())
                && callee != call
                && of(callee.getFirstChild()) == Origin.DATA;
    }

    /** {@code eval('this')} and {@code Function('return this')}. */
    private boolean isTextOfThis(Node call) {
        Node text = call.getSecondChild();
        return text != null
                && text.isStringLit()
                && TEXTS_OF_THIS.contains(text.getString().replaceAll("[\\s;]", ""))
                && Evaluation.isOne(call, this);
    }

    static boolean isNamed(Node callee, String name) {
        return callee.isGetProp() && callee.getString().equals(name);
    }

    /** In sloppy code, outside of functions, or inside of one that is called where it stands. */
    private boolean isGlobalThis(Node self) {
        if (isStrict) {
            return false;
        }
        for (Node up = self.getParent(); up != root && up != null; up = up.getParent()) {
            boolean hasOwnThis = up.isFunction() && !up.isArrowFunction() || up.isClassMembers();
            if (hasOwnThis
                    && !(up.isFunction()
                            && up.getParent().isCall()
                            && up.getParent().getFirstChild() == up)) {
                return false;
            }
        }
        return true;
    }

    private boolean follow(Node node) {
        boolean learned = false;
        if (node.isName() && node.hasOneChild()) {
            learned = assign(node, of(node.getFirstChild()));
        } else if (node.isAssign() || node.isDestructuringLhs() && node.hasTwoChildren() || node.isDefaultValue()) {
            learned = assign(node.getFirstChild(), of(node.getLastChild()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            learned |= follow(child);
        }
        return learned;
    }

    private boolean assign(Node target, Origin value) {
        if (target.isName()) {
            Bindings.Binding binding = bindings.of(target);
            return binding != null && binding.add(value);
        }
        if (target.isDefaultValue() || target.isComputedProp()) {
            return assign(target.isDefaultValue() ? target.getFirstChild() : target.getLastChild(), value);
        }
        if (!target.isObjectPattern()) {
            return false;
        }
        boolean learned = false;
        for (Node member = target.getFirstChild(); member != null; member = member.getNext()) {
            if (member.isStringKey()) {
                learned |= assign(member.getFirstChild(), ofMember(value, member.getString()));
            }
        }
        return learned;
    }
}
