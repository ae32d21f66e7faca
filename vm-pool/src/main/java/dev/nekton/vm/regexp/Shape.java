package dev.nekton.vm.regexp;

import dev.nekton.vm.regexp.Tree.Place.Kind;

/**
 * What can be said of parts of a pattern without running them, in UTF-16 units and from left to right.
 *
 * <p>A part's <em>first</em> units are those with which a match that goes on behind it may begin; {@link CodePointSet#ALL}
 * says that nothing is known. The end of the text is no unit: a part that stands only there has no first units at all.
 */
final class Shape {
    /** Lengths stop growing here, so that they never overflow. */
    private static final int LONG = 1 << 28;

    private static final CodePointSet LINE_ENDS = CodePointSet.ofRanges('\n', '\n', '\r', '\r', 0x2028, 0x2029);
    private static final CodePointSet BASIC = CodePointSet.range(0, 0xFFFF);
    private static final CodePointSet SURROGATES = CodePointSet.range(0xD800, 0xDFFF);

    private Shape() {}

    /** Returns a length that every match of the part has at least. */
    static int least(Tree tree) {
        if (tree instanceof Tree.One) {
            return 1;
        }
        if (tree instanceof Tree.Sequence sequence) {
            long sum = sequence.parts().stream().mapToLong(Shape::least).sum();
            return (int) Math.min(sum, LONG);
        }
        if (tree instanceof Tree.Choice choice) {
            return choice.options().stream().mapToInt(Shape::least).min().orElse(0);
        }
        if (tree instanceof Tree.Group group) {
            return least(group.body());
        }
        return tree instanceof Tree.Loop loop ? (int) Math.min((long) least(loop.body()) * loop.least(), LONG) : 0;
    }

    /** Returns whether every match of the part is empty. */
    static boolean isEmpty(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.parts().stream().allMatch(Shape::isEmpty);
        }
        if (tree instanceof Tree.Choice choice) {
            return choice.options().stream().allMatch(Shape::isEmpty);
        }
        if (tree instanceof Tree.Group group) {
            return isEmpty(group.body());
        }
        if (tree instanceof Tree.Loop loop) {
            return loop.most() == 0 || isEmpty(loop.body());
        }
        return !(tree instanceof Tree.One || tree instanceof Tree.Reference);
    }

    /** Returns the first units of a part, when what comes behind it begins with {@code next}. */
    static CodePointSet first(Tree tree, CodePointSet next) {
        if (tree instanceof Tree.One one) {
            return units(one.set());
        }
        if (tree instanceof Tree.Sequence sequence) {
            CodePointSet first = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                first = first(sequence.parts().get(i), first);
            }
            return first;
        }
        if (tree instanceof Tree.Choice choice) {
            CodePointSet.Builder first = new CodePointSet.Builder();
            choice.options().forEach(option -> first.add(first(option, next)));
            return first.build();
        }
        if (tree instanceof Tree.Group group) {
            return first(group.body(), next);
        }
        if (tree instanceof Tree.Loop loop) {
            return firstOfLoop(loop, next);
        }
        if (tree instanceof Tree.Place place) {
            return firstOfPlace(place.kind(), next);
        }
        return tree instanceof Tree.Reference ? CodePointSet.ALL : next;
    }

    private static CodePointSet firstOfLoop(Tree.Loop loop, CodePointSet next) {
        if (loop.most() == 0) {
            return next;
        }
        CodePointSet body = first(loop.body(), least(loop.body()) == 0 ? CodePointSet.ALL : CodePointSet.EMPTY);
        return loop.least() == 0 ? body.or(next) : body;
    }

    private static CodePointSet firstOfPlace(Kind kind, CodePointSet next) {
        return switch (kind) {
            case TEXT_START, LINE_START -> next;
            case TEXT_END -> CodePointSet.EMPTY;
            case LINE_END -> LINE_ENDS;
        };
    }

    /** Returns the units with which members of a set begin. */
    static CodePointSet units(CodePointSet set) {
        CodePointSet units = set.and(BASIC);
        for (int i = 0; i < set.rangeCount(); i++) {
            if (set.last(i) > 0xFFFF) {
                int low = Math.max(set.first(i), 0x10000);
                units = units.or(
                        CodePointSet.range(Character.highSurrogate(low), Character.highSurrogate(set.last(i))));
            }
        }
        return units;
    }

    /** Returns whether members of a set can be told by one unit, also where the text is read by code points. */
    static boolean isOfUnits(CodePointSet set) {
        return BASIC.minus(SURROGATES).hasAll(set);
    }
}
