package dev.nekton.vm.regexp;

/** Compiles loops: each kind in the way that leaves the least behind to come back to. <em>Not thread-safe.</em> */
final class Loops {
    private static final CodePointSet ANYTHING = CodePointSet.ALL;

    private final Compiler parts;
    private final Code code;

    /** @param parts compiles what is repeated */
    Loops(Compiler parts, Code code) {
        this.parts = parts;
        this.code = code;
    }

    /**
     * Compiles one.
     *
     * @param next what may follow it, of no interest where it reads to the left
     * @param back whether it reads to the left
     */
    void compile(Tree.Loop loop, CodePointSet next, boolean back) {
        if (loop.most() == 0) {
            return;
        }
        if (Shape.isEmpty(loop.body())) {
            // A round that takes nothing counts only while rounds are owed, and all such rounds are alike.
            if (loop.least() > 0) {
                parts.part(loop.body(), ANYTHING, back);
            }
        } else if (loop.least() == 1 && loop.most() == 1) {
            parts.part(loop.body(), next, back);
        } else if (!back && loop.body() instanceof Tree.One one && run(one.set(), loop, next)) {
            return;
        } else if (loop.most() == Tree.Loop.UNLIMITED && loop.least() <= 1 || loop.least() == 0 && loop.most() == 1) {
            simpleLoop(loop, next, back);
        } else {
            countedLoop(loop, next, back);
        }
    }

    /** Returns false when there is no instruction for it. */
    private boolean run(CodePointSet set, Tree.Loop loop, CodePointSet next) {
        boolean isPlain = parts.isPlain(set);
        boolean decides = loop.least() == loop.most() || Shape.units(set).isDisjointFrom(next);
        if (decides) {
            code.add(isPlain ? Op.RUN : Op.RUN_POINTS, code.set(set), loop.least(), loop.most());
        } else if (isPlain) {
            int follow = next.equals(ANYTHING) ? -1 : code.set(next);
            code.add(loop.greedy() ? Op.RUN_GREEDY : Op.RUN_LAZY, code.set(set), loop.least(), loop.most());
            code.add(follow);
        } else if (loop.greedy()) {
            code.add(Op.RUN_POINTS_GREEDY, code.set(set), loop.least(), loop.most());
        } else {
            return false;
        }
        return true;
    }

    /** Compiles {@code *}, {@code +} and {@code ?}. */
    private void simpleLoop(Tree.Loop loop, CodePointSet next, boolean back) {
        boolean mayBeEmpty = Shape.least(loop.body()) == 0;
        if (mayBeEmpty && loop.least() == 1) {
            countedLoop(loop, next, back);
            return;
        }
        CodePointSet first = back ? ANYTHING : Shape.first(loop.body(), mayBeEmpty ? ANYTHING : CodePointSet.EMPTY);
        boolean repeats = loop.most() > 1;
        int skip = loop.least() == 1 ? code.jump() : -1;
        int start = code.size();
        int exit = loopBranch(first, next, loop.greedy());
        if (skip >= 0) {
            code.land(skip);
        }
        forget(loop.groups());
        int place = mayBeEmpty ? mark() : -1;
        parts.part(loop.body(), repeats ? next.or(first) : next, back);
        if (mayBeEmpty) {
            code.add(Op.PROGRESS, place);
        }
        if (repeats) {
            code.add(Op.JUMP, start);
        }
        code.land(exit);
    }

    private int loopBranch(CodePointSet first, CodePointSet next, boolean greedy) {
        boolean decides = first.isDisjointFrom(next);
        if (greedy || decides) {
            return code.branch(first, decides);
        }
        return first.equals(ANYTHING) ? code.addOpen(Op.SPLIT_LAZY) : code.addOpen(Op.TRY_LAZY, code.set(first));
    }

    private void countedLoop(Tree.Loop loop, CodePointSet next, boolean back) {
        boolean mayBeEmpty = Shape.least(loop.body()) == 0;
        int count = code.newRegister();
        code.add(Op.LOAD, count, 0);
        int start = code.size();
        code.add(Op.ROUND, count, loop.least(), loop.most());
        int exit = code.addOpen();
        code.add(loop.greedy() ? 1 : 0);
        code.add(Op.COUNT, count);
        forget(loop.groups());
        int place = mayBeEmpty ? mark() : -1;
        CodePointSet again =
                back || mayBeEmpty ? ANYTHING : Shape.first(loop.body(), next).or(next);
        parts.part(loop.body(), again, back);
        if (mayBeEmpty) {
            code.add(Op.PROGRESS_COUNTED, count, loop.least(), place);
        }
        code.add(Op.JUMP, start);
        code.land(exit);
    }

    private void forget(Tree.Range groups) {
        if (!groups.isEmpty()) {
            code.add(Op.FORGET, 2 * groups.first(), 2 * groups.end());
        }
    }

    private int mark() {
        int place = code.newRegister();
        code.add(Op.SAVE, place);
        return place;
    }
}
