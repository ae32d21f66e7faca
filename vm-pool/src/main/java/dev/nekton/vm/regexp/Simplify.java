package dev.nekton.vm.regexp;

import java.util.ArrayList;
import java.util.List;

/** Rewrites a tree to an equal one that runs faster. */
final class Simplify {
    private Simplify() {}

    static Tree tree(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            return sequence(sequence.parts());
        }
        if (tree instanceof Tree.Choice choice) {
            return choice(choice.options());
        }
        if (tree instanceof Tree.Group group) {
            return new Tree.Group(group.number(), tree(group.body()));
        }
        if (tree instanceof Tree.Loop loop) {
            return new Tree.Loop(tree(loop.body()), loop.least(), loop.most(), loop.greedy(), loop.groups());
        }
        return tree instanceof Tree.Look look ? new Tree.Look(tree(look.body()), look.behind(), look.negative()) : tree;
    }

    /** A sequence in a sequence is the same without the inner one, so that texts grow together. */
    private static Tree sequence(List<Tree> parts) {
        List<Tree> flat = new ArrayList<>();
        for (Tree part : parts) {
            Tree simple = tree(part);
            if (simple instanceof Tree.Sequence inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(simple);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Tree.Sequence(flat);
    }

    /** Neighbours that are one character each are one set. */
    private static Tree choice(List<Tree> options) {
        List<Tree> merged = new ArrayList<>();
        for (Tree option : options) {
            Tree simple = tree(option);
            int last = merged.size() - 1;
            if (simple instanceof Tree.One one && last >= 0 && merged.get(last) instanceof Tree.One before) {
                merged.set(last, new Tree.One(before.set().or(one.set())));
            } else {
                merged.add(simple);
            }
        }
        return merged.size() == 1 ? merged.get(0) : new Tree.Choice(merged);
    }
}
