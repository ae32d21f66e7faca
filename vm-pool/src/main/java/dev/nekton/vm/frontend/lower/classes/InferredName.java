package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.Node;

/** The name that an anonymous class gets from what it is assigned to. */
final class InferredName {
    private InferredName() {}

    /** Returns it; an empty text without any. */
    static String of(Node type) {
        Node parent = type.getParent();
        return switch (parent.getToken()) {
            case NAME, STRING_KEY, MEMBER_FIELD_DEF -> parent.getString();
            case ASSIGN, ASSIGN_OR, ASSIGN_AND, ASSIGN_COALESCE, DEFAULT_VALUE -> {
                Node target = parent.getFirstChild();
                yield target.isName() && target != type ? target.getString() : "";
            }
            default -> "";
        };
    }
}
