package dev.nekton.stream;

import dev.nekton.vm.ReservedWords;

/** Which names an alias may have: those that a parameter of a JavaScript function can have, without escapes. */
final class AliasRules {
    /** What the names of everything that scripts must not see have in common. */
    private static final String RESERVED_HERE = "$nekton";

    private AliasRules() {}

    /** Returns what is wrong with an alias; empty when nothing is. */
    static String wrong(String alias) {
        if (ReservedWords.EVERYWHERE.contains(alias)) {
            return "the alias \"" + alias + "\" is a reserved word of JavaScript: choose another name";
        }
        if (alias.contains(RESERVED_HERE)) {
            return "the alias \"" + alias + "\" is taken: names with " + RESERVED_HERE
                    + " in them are not for expressions";
        }
        return isName(alias)
                ? ""
                : "the alias \"" + alias + "\" is no JavaScript name: use letters, digits, _ and $, no digit first";
    }

    private static boolean isName(String alias) {
        return !alias.isEmpty()
                && isStart(alias.codePointAt(0))
                && alias.codePoints().allMatch(AliasRules::isPart);
    }

    private static boolean isStart(int character) {
        return Character.isUnicodeIdentifierStart(character) || character == '$' || character == '_';
    }

    private static boolean isPart(int character) {
        boolean joiner = character == 0x200C || character == 0x200D;
        boolean ignorable = Character.isIdentifierIgnorable(character);
        return isStart(character) || Character.isUnicodeIdentifierPart(character) && !ignorable || joiner;
    }
}
