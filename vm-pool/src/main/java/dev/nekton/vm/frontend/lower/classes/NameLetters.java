package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.TokenStream;

/** Which letters names are made of, in JavaScript and for the parser. */
final class NameLetters {
    private NameLetters() {}

    static boolean canStart(int letter) {
        return Character.isJavaIdentifierStart(letter) || Character.isUnicodeIdentifierStart(letter);
    }

    static boolean canFollow(int letter) {
        return Character.isUnicodeIdentifierPart(letter) || Character.isJavaIdentifierPart(letter);
    }

    /** Returns whether the parser takes one of these for no letter of a name, though it is. */
    static boolean isUnknownIn(String text) {
        return text.chars().anyMatch(NameLetters::isUnknown);
    }

    /** Returns whether letters of a name are one, and no word of the language. */
    static boolean isName(String word) {
        return canStart(word.codePointAt(0)) && !TokenStream.isKeyword(word) && !word.equals("yield");
    }

    private static boolean isUnknown(int c) {
        return c == 0x2118
                || c == 0x212E
                || c == 0x309B
                || c == 0x309C
                || c == 0x200C
                || c == 0x200D
                || Character.isSurrogate((char) c);
    }
}
