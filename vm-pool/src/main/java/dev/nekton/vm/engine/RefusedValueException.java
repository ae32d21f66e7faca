package dev.nekton.vm.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Something in a JavaScript value stands for no JSON. On its way up from there it learns where that is. Carries no stack
 * trace: it is expected.
 */
final class RefusedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The text shows so many steps. */
    private static final int LONGEST_WAY = 11;

    private final String what;
    private final transient Deque<Object> way = new ArrayDeque<>();

    RefusedValueException(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    /** Adds the member's name, or the element's place, that it was thrown in. */
    void inside(Object step) {
        way.addFirst(step);
    }

    /** Returns what to throw for the value as a whole, known as {@code root}. */
    UnserialisableException in(String root) {
        StringBuilder text = new StringBuilder(root + " is not JSON: " + what + " at " + root);
        Iterator<Object> steps = way.iterator();
        for (int i = 0; i < LONGEST_WAY && steps.hasNext(); i++) {
            Object step = steps.next();
            text.append(step instanceof String name ? "." + name : "[" + step + "]");
        }
        return new UnserialisableException(
                text.append(steps.hasNext() ? "..." : "").toString());
    }
}
