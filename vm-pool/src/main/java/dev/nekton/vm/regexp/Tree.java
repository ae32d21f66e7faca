package dev.nekton.vm.regexp;

import java.util.List;

/** A parsed pattern, or a part of one. Groups are numbered from 1; case and dot-all are worked into the sets. */
sealed interface Tree {
    Tree EMPTY = new Sequence(List.of());

    /** One character out of a set: a code point, or a UTF-16 unit where the pattern reads units. */
    record One(CodePointSet set) implements Tree {}

    /** One after the other. */
    record Sequence(List<Tree> parts) implements Tree {}

    /** The first that leads to a match. */
    record Choice(List<Tree> options) implements Tree {}

    /** A part whose text is kept. */
    record Group(int number, Tree body) implements Tree {}

    /**
     * A part that is repeated.
     *
     * @param most {@link #UNLIMITED} for no limit
     * @param groups the groups in it, forgotten as each round begins
     */
    record Loop(Tree body, int least, int most, boolean greedy, Range groups) implements Tree {
        static final int UNLIMITED = Integer.MAX_VALUE;
    }

    /** The text that a group has; of several groups with one name at most one has any. */
    record Reference(List<Integer> groups, boolean ignoresCase) implements Tree {}

    /** What follows, or came before, must or must not match. */
    record Look(Tree body, boolean behind, boolean negative) implements Tree {}

    /** A place rather than a text. */
    record Place(Kind kind) implements Tree {
        enum Kind {
            TEXT_START,
            TEXT_END,
            LINE_START,
            LINE_END
        }
    }

    /** A place between a character of the set and one that is none, or no such place. */
    record Boundary(CodePointSet word, boolean negative) implements Tree {}

    /** Groups from {@code first} up to and without {@code end}. */
    record Range(int first, int end) {
        boolean isEmpty() {
            return first == end;
        }
    }
}
