package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/** Methods and accessors of classes and object literals: what {@code $nekton.member} is told about them. */
public final class Members {
    /** A value, no method. */
    public static final int VALUE = -1;

    /** The bit that says that {@code for} ... {@code in} sees it. */
    public static final int ENUMERABLE = 4;

    private static final int METHOD = 0;
    private static final int GETTER = 1;
    private static final int SETTER = 2;
    private static final int GENERATOR = 16;

    private Members() {}

    /** Returns the kind of a member: {@link #VALUE}, or what {@link #define} takes. */
    public static int kindOf(Node member) {
        return switch (member.getToken()) {
            case GETTER_DEF -> GETTER;
            case SETTER_DEF -> SETTER;
            case MEMBER_FUNCTION_DEF -> method(member);
            case COMPUTED_PROP -> computed(member);
            default -> VALUE;
        };
    }

    private static int computed(Node member) {
        if (member.getBooleanProp(Node.COMPUTED_PROP_GETTER)) {
            return GETTER;
        }
        if (member.getBooleanProp(Node.COMPUTED_PROP_SETTER)) {
            return SETTER;
        }
        return member.getBooleanProp(Node.COMPUTED_PROP_METHOD) ? method(member) : VALUE;
    }

    private static int method(Node member) {
        return member.getLastChild().isGeneratorFunction() ? GENERATOR : METHOD;
    }

    /** Returns the call that defines a method or accessor. */
    public static Node define(Unit unit, Node object, Node key, Node function, int kind) {
        return unit.call("member", function, object, key, function, IR.number(kind));
    }
}
