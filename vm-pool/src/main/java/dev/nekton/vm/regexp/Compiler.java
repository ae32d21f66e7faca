package dev.nekton.vm.regexp;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a tree into instructions. What may follow a part is known when the part is compiled, so that a choice that the
 * next unit decides leaves nothing behind to come back to.
 */
final class Compiler {
    private static final CodePointSet ANYTHING = CodePointSet.ALL;

    private final Code code;
    private final boolean readsCodePoints;
    private final Loops loops;

    private Compiler(ParsedPattern pattern, boolean readsCodePoints) {
        this.readsCodePoints = readsCodePoints;
        this.code = new Code(2 * (pattern.groupCount() + 1));
        this.loops = new Loops(this, code);
    }

    static Program compile(ParsedPattern pattern, boolean readsCodePoints) {
        Compiler compiler = new Compiler(pattern, readsCodePoints);
        Tree tree = Simplify.tree(pattern.tree());
        compiler.forward(tree, ANYTHING);
        compiler.code.add(Op.MATCH);
        return new Program(
                compiler.code.instructions(),
                compiler.code.sets(),
                pattern.groupCount() + 1,
                compiler.code.registers(),
                readsCodePoints,
                Search.of(tree, readsCodePoints));
    }

    /** Compiles a part that reads to the right and is followed by something that begins with {@code next}. */
    private void forward(Tree tree, CodePointSet next) {
        if (tree instanceof Tree.One one) {
            one(one.set());
        } else if (tree instanceof Tree.Sequence sequence) {
            sequence(sequence.parts(), next);
        } else if (tree instanceof Tree.Choice choice) {
            choice(choice.options(), next);
        } else if (tree instanceof Tree.Group group) {
            code.add(Op.SAVE, 2 * group.number());
            forward(group.body(), next);
            code.add(Op.SAVE, 2 * group.number() + 1);
        } else if (tree instanceof Tree.Loop loop) {
            loops.compile(loop, next, false);
        } else {
            inBothDirections(tree, 0);
        }
    }

    /** Compiles a part that reads to the left, inside a look-behind. */
    private void backward(Tree tree) {
        if (tree instanceof Tree.One one) {
            oneBack(one.set());
        } else if (tree instanceof Tree.Sequence sequence) {
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                backward(sequence.parts().get(i));
            }
        } else if (tree instanceof Tree.Choice choice) {
            choiceBack(choice.options());
        } else if (tree instanceof Tree.Group group) {
            code.add(Op.SAVE, 2 * group.number() + 1);
            backward(group.body());
            code.add(Op.SAVE, 2 * group.number());
        } else if (tree instanceof Tree.Loop loop) {
            loops.compile(loop, ANYTHING, true);
        } else {
            inBothDirections(tree, Op.BACKWARD);
        }
    }

    private void inBothDirections(Tree tree, int direction) {
        if (tree instanceof Tree.Reference reference) {
            code.add(Op.REFERENCE, direction | (reference.ignoresCase() ? Op.IGNORE_CASE : 0));
            code.add(reference.groups().size());
            reference.groups().forEach(code::add);
        } else if (tree instanceof Tree.Look look) {
            look(look);
        } else if (tree instanceof Tree.Boundary boundary) {
            code.add(Op.BOUNDARY, code.set(boundary.word()), boundary.negative() ? 1 : 0);
        } else if (tree instanceof Tree.Place place) {
            code.add(
                    switch (place.kind()) {
                        case TEXT_START -> Op.TEXT_START;
                        case TEXT_END -> Op.TEXT_END;
                        case LINE_START -> Op.LINE_START;
                        case LINE_END -> Op.LINE_END;
                    });
        }
    }

    private void one(CodePointSet set) {
        int single = set.single();
        if (set.isEmpty()) {
            code.add(Op.FAIL);
        } else if (single >= 0 && isPlain(set)) {
            code.add(Op.CHAR, single);
        } else if (single > 0xFFFF) {
            code.add(Op.TEXT, 2, Character.highSurrogate(single), Character.lowSurrogate(single));
        } else {
            code.add(isPlain(set) ? Op.SET : Op.POINT, code.set(set));
        }
    }

    private void oneBack(CodePointSet set) {
        if (set.isEmpty()) {
            code.add(Op.FAIL);
        } else if (set.single() >= 0 && isPlain(set)) {
            code.add(Op.CHAR_BACK, set.single());
        } else {
            code.add(isPlain(set) ? Op.SET_BACK : Op.POINT_BACK, code.set(set));
        }
    }

    /** Returns whether each of these is one unit of a text. */
    boolean isPlain(CodePointSet set) {
        return !readsCodePoints || Shape.isOfUnits(set);
    }

    private boolean isUnit(Tree tree) {
        return tree instanceof Tree.One one && one.set().single() >= 0 && isPlain(one.set());
    }

    private void sequence(List<Tree> parts, CodePointSet next) {
        CodePointSet[] follows = new CodePointSet[parts.size()];
        CodePointSet follow = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            follows[i] = follow;
            follow = Shape.first(parts.get(i), follow);
        }
        for (int i = 0; i < parts.size(); ) {
            int end = i;
            while (end < parts.size() && isUnit(parts.get(end))) {
                end++;
            }
            if (end - i > 1) {
                text(parts.subList(i, end));
                i = end;
            } else {
                forward(parts.get(i), follows[i]);
                i++;
            }
        }
    }

    private void text(List<Tree> units) {
        code.add(Op.TEXT, units.size());
        units.forEach(unit -> code.add(((Tree.One) unit).set().single()));
    }

    private void choice(List<Tree> options, CodePointSet next) {
        int last = options.size() - 1;
        CodePointSet[] later = new CodePointSet[options.size()];
        later[last] = Shape.first(options.get(last), next);
        for (int i = last - 1; i > 0; i--) {
            later[i] = later[i + 1].or(Shape.first(options.get(i), next));
        }
        List<Integer> exits = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            CodePointSet first = Shape.first(options.get(i), next);
            int other = code.branch(first, first.isDisjointFrom(later[i + 1]));
            forward(options.get(i), next);
            exits.add(code.jump());
            code.land(other);
        }
        forward(options.get(last), next);
        exits.forEach(code::land);
    }

    private void choiceBack(List<Tree> options) {
        List<Integer> exits = new ArrayList<>();
        for (Tree option : options.subList(0, options.size() - 1)) {
            int other = code.branch(ANYTHING, false);
            backward(option);
            exits.add(code.jump());
            code.land(other);
        }
        backward(options.get(options.size() - 1));
        exits.forEach(code::land);
    }

    /** Compiles a part that reads to the left or to the right. */
    void part(Tree tree, CodePointSet next, boolean back) {
        if (back) {
            backward(tree);
        } else {
            forward(tree, next);
        }
    }

    private void look(Tree.Look look) {
        int register = code.newRegisters(2);
        if (!look.negative()) {
            code.add(Op.LOOK, register);
            part(look.body(), ANYTHING, look.behind());
            code.add(Op.LOOK_END, register);
            return;
        }
        int there = code.addOpen(Op.LOOK_NOT, register);
        part(look.body(), ANYTHING, look.behind());
        code.add(Op.LOOK_NOT_END, register);
        code.land(there);
    }
}
