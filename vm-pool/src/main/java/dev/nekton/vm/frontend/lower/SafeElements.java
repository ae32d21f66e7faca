package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;

/** Decides which parts of array patterns nobody can see being evaluated, so that their order does not matter. */
final class SafeElements {
    private SafeElements() {}

    /** Returns whether all elements of an array pattern are so. */
    static boolean all(Node pattern) {
        for (Node part = pattern.getFirstChild(); part != null; part = part.getNext()) {
            if (!isSafeElement(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafeElement(Node part) {
        return switch (part.getToken()) {
            case EMPTY -> true;
            case DEFAULT_VALUE -> isSafe(part.getLastChild()) && isSafeElement(part.getFirstChild());
            case ITER_REST, OBJECT_REST -> isSafeElement(part.getFirstChild());
            case STRING_KEY -> isSafeElement(part.getFirstChild());
            case COMPUTED_PROP -> isSafe(part.getFirstChild()) && isSafeElement(part.getLastChild());
            case ARRAY_PATTERN, OBJECT_PATTERN -> all(part);
            case GETPROP -> isSafe(part.getFirstChild());
            case GETELEM -> isSafe(part.getFirstChild()) && isSafe(part.getLastChild());
            default -> part.isName();
        };
    }

    /** Returns whether an expression only makes or reads values. */
    static boolean isSafe(Node node) {
        return switch (node.getToken()) {
            case NAME, THIS, NUMBER, STRINGLIT, TRUE, FALSE, NULL, FUNCTION -> true;
            case ARRAYLIT, VOID, NEG, ADD, SUB, MUL -> childrenAreSafe(node);
            case OBJECTLIT -> childrenAreSafe(node);
            case STRING_KEY -> isSafe(node.getFirstChild());
            default -> false;
        };
    }

    private static boolean childrenAreSafe(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!isSafe(child)) {
                return false;
            }
        }
        return true;
    }
}
