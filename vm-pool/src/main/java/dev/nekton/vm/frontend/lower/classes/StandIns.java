package dev.nekton.vm.frontend.lower.classes;

import java.util.HashMap;
import java.util.Map;

/** Puts letters that do not occur in a text in the place of names; every character keeps its place. */
final class StandIns {
    private final String text;
    private final char mark;
    private final StringBuilder marked;
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private char lastLetter;

    /** @param mark what private names begin with: a letter that does not occur */
    StandIns(String text, char mark) {
        this.text = text;
        this.mark = mark;
        this.marked = new StringBuilder(text);
        this.lastLetter = mark;
    }

    /** Lets the private name whose {@code #} stands there begin with the mark. */
    void markPrivate(int at) {
        marked.setCharAt(at, mark);
    }

    /** Replaces what stands for a name. The same name gets the same letter, as often as it has to be written to be as long. */
    void replace(int start, int end, String name) {
        String standIn = letters.computeIfAbsent(name, any -> newLetter()).repeat(end - start);
        names.put(standIn, name);
        marked.replace(start, end, standIn);
    }

    MarkedText text() {
        return new MarkedText(marked.toString(), mark, names);
    }

    private String newLetter() {
        do {
            lastLetter++;
        } while (text.indexOf(lastLetter) >= 0);
        return String.valueOf(lastLetter);
    }
}
