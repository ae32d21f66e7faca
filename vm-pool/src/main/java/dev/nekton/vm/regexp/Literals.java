package dev.nekton.vm.regexp;

/** The texts that stand in every match of a pattern. */
final class Literals {
    private final StringBuilder current = new StringBuilder();
    private String prefix = "";
    private boolean inPrefix = true;
    private String longest = "";
    private boolean afterLoop;
    private boolean sawLoop;

    private Literals() {}

    static Literals of(Tree tree) {
        Literals literals = new Literals();
        literals.visit(tree);
        literals.cut();
        return literals;
    }

    /** Returns what every match begins with. */
    String prefix() {
        return prefix;
    }

    /** Returns the longest text that stands in every match; empty when none is known. */
    String longest() {
        return longest;
    }

    /** Returns whether a loop without limit comes before {@link #longest()}. */
    boolean afterLoop() {
        return afterLoop;
    }

    private void visit(Tree tree) {
        if (tree instanceof Tree.One one && isUnit(one.set())) {
            current.append((char) one.set().single());
        } else if (tree instanceof Tree.Sequence sequence) {
            sequence.parts().forEach(this::visit);
        } else if (tree instanceof Tree.Group group) {
            visit(group.body());
        } else if (!isPlace(tree) || !current.isEmpty()) {
            cut();
            if (tree instanceof Tree.Loop loop) {
                visitLoop(loop);
            }
        }
    }

    private void visitLoop(Tree.Loop loop) {
        sawLoop |= loop.most() == Tree.Loop.UNLIMITED;
        if (loop.least() > 0) {
            inPrefix = false;
            visit(loop.body());
            cut();
        }
    }

    private void cut() {
        if (inPrefix) {
            prefix = current.toString();
            inPrefix = false;
        }
        if (current.length() > longest.length()) {
            longest = current.toString();
            afterLoop = sawLoop;
        }
        current.setLength(0);
    }

    private static boolean isPlace(Tree tree) {
        return tree instanceof Tree.Place || tree instanceof Tree.Boundary || tree instanceof Tree.Look;
    }

    /** Half of a surrogate pair may be a whole one's in the text. */
    private static boolean isUnit(CodePointSet set) {
        int single = set.single();
        return single >= 0 && single <= 0xFFFF && !Character.isSurrogate((char) single);
    }
}
