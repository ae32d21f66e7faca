package dev.nekton.vm.regexp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a match can begin at all, so that the rest of a text is skipped quickly. <em>Immutable.</em>
 *
 * @param anchored a match begins at the text's start
 * @param prefix what every match begins with
 * @param first the units with which a match begins, unless that is anything
 * @param needed what stands in every match, worth looking for before a search that would try many places
 * @param least a length that every match has at least
 * @param run what the pattern begins with, when that is as many units as there are and nothing else looks back at them:
 *     when a match fails that began with them, one that begins further inside of them fails too
 */
record Search(
        boolean anchored,
        String prefix,
        @Nullable FastSet first,
        String needed,
        int least,
        @Nullable FastSet run) {

    static Search of(Tree tree, boolean readsCodePoints) {
        Literals literals = Literals.of(tree);
        CodePointSet first = Shape.first(tree, CodePointSet.ALL);
        boolean knowsFirst = !first.equals(CodePointSet.ALL);
        CodePointSet run = leadingRun(tree, readsCodePoints);
        return new Search(
                isAnchored(tree),
                literals.prefix(),
                knowsFirst ? new FastSet(first) : null,
                literals.prefix().isEmpty() && literals.afterLoop() ? literals.longest() : "",
                Shape.least(tree),
                run == null || refersBack(tree) ? null : new FastSet(run));
    }

    private static boolean isAnchored(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            return !sequence.parts().isEmpty() && isAnchored(sequence.parts().get(0));
        }
        if (tree instanceof Tree.Choice choice) {
            return choice.options().stream().allMatch(Search::isAnchored);
        }
        if (tree instanceof Tree.Group group) {
            return isAnchored(group.body());
        }
        return tree instanceof Tree.Place place && place.kind() == Tree.Place.Kind.TEXT_START;
    }

    private static @Nullable CodePointSet leadingRun(Tree tree, boolean readsCodePoints) {
        if (tree instanceof Tree.Sequence sequence && !sequence.parts().isEmpty()) {
            return leadingRun(sequence.parts().get(0), readsCodePoints);
        }
        if (tree instanceof Tree.Group group) {
            return leadingRun(group.body(), readsCodePoints);
        }
        return tree instanceof Tree.Loop loop
                        && loop.least() <= 1
                        && loop.most() == Tree.Loop.UNLIMITED
                        && loop.body() instanceof Tree.One one
                        && (!readsCodePoints || Shape.isOfUnits(one.set()))
                ? one.set()
                : null;
    }

    private static boolean refersBack(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            return anyRefersBack(sequence.parts());
        }
        if (tree instanceof Tree.Choice choice) {
            return anyRefersBack(choice.options());
        }
        if (tree instanceof Tree.Group group) {
            return refersBack(group.body());
        }
        if (tree instanceof Tree.Loop loop) {
            return refersBack(loop.body());
        }
        return tree instanceof Tree.Look look ? refersBack(look.body()) : tree instanceof Tree.Reference;
    }

    private static boolean anyRefersBack(List<Tree> trees) {
        return trees.stream().anyMatch(Search::refersBack);
    }
}
