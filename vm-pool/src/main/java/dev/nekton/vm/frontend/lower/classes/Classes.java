package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Lowers classes, and what only methods know: {@code super}, private names, {@code new.target}. Two passes: the first takes
 * classes apart and marks the accesses to {@code super} and to private members, which look like other member accesses to
 * the passes between; the second, {@link #accesses()}, lowers the marked ones.
 */
public final class Classes implements Pass {
    private final char mark;
    private final DerivedConstructors derived = new DerivedConstructors();
    private Accesses accesses = new Accesses(null, derived);

    /** Makes it for one script, whose private names begin with {@code mark}. */
    public Classes(char mark) {
        this.mark = mark;
    }

    @Override
    public void apply(Unit unit) {
        PrivateNames names = new PrivateNames(unit, mark);
        accesses = new Accesses(names, derived);
        names.resolve(unit.root(), null);
        if (unit.has(Token.NEW_TARGET)) {
            new NewTargets(unit).lower(unit.root());
        }
        if (unit.has(Token.CLASS, Token.SUPER)) {
            Supers supers = new Supers(unit);
            supers.resolve(unit.root());
            lower(unit, unit.root(), new ClassLowering(unit, names, supers, derived));
        }
    }

    /** Returns the pass that lowers what this one marked. */
    public Pass accesses() {
        return unit -> {
            if (unit.has(Token.CLASS, Token.SUPER)) {
                accesses.apply(unit);
            }
        };
    }

    private static void lower(Unit unit, Node node, ClassLowering lowering) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            lower(unit, child, lowering);
            child = next;
        }
        if (node.isClass()) {
            lowering.lower(node);
        }
    }
}
