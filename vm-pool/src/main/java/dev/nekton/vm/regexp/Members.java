package dev.nekton.vm.regexp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a character class holds: characters, and with flag {@code v} also texts of other lengths than one.
 *
 * @param mayHoldTexts what the grammar says about the text that this was read from, whether or not there are any
 */
record Members(CodePointSet set, Set<String> texts, boolean mayHoldTexts) {
    static Members of(CodePointSet set) {
        return new Members(set, Set.of(), false);
    }

    Members or(Members other) {
        if (other.texts.isEmpty()) {
            return new Members(set.or(other.set), texts, mayHoldTexts || other.mayHoldTexts);
        }
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(other.texts);
        return new Members(set.or(other.set), all, true);
    }

    Members and(Members other) {
        Set<String> common = new LinkedHashSet<>(texts);
        common.retainAll(other.texts);
        return new Members(set.and(other.set), common, mayHoldTexts && other.mayHoldTexts);
    }

    Members minus(Members other) {
        Set<String> rest = new LinkedHashSet<>(texts);
        rest.removeAll(other.texts);
        return new Members(set.minus(other.set), rest, mayHoldTexts);
    }

    /** Longer texts are tried before shorter ones, so a character comes between longer texts and the empty one. */
    Tree tree(CaseRules rules) {
        Tree one = new Tree.One(rules.close(set));
        if (texts.isEmpty()) {
            return one;
        }
        List<Tree> options = new ArrayList<>();
        texts.stream()
                .filter(text -> !text.isEmpty())
                .sorted(Comparator.comparingInt(text -> -text.codePointCount(0, text.length())))
                .forEach(text -> options.add(tree(text, rules)));
        if (!set.isEmpty()) {
            options.add(one);
        }
        if (texts.contains("")) {
            options.add(Tree.EMPTY);
        }
        return new Tree.Choice(options);
    }

    private static Tree tree(String text, CaseRules rules) {
        List<Tree> characters = new ArrayList<>();
        text.codePoints().forEach(c -> characters.add(new Tree.One(rules.close(CodePointSet.of(c)))));
        return new Tree.Sequence(characters);
    }
}
