package dev.nekton.vm.regexp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Instructions as they are written down. <em>Not thread-safe.</em> */
final class Code {
    private int[] words = new int[32];
    private int size;
    private final List<FastSet> sets = new ArrayList<>();
    private final Map<CodePointSet, Integer> numbers = new HashMap<>();

    int size() {
        return size;
    }

    void add(int word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }

    void add(int... more) {
        for (int word : more) {
            add(word);
        }
    }

    /** Adds an instruction whose last operand is an address that is not known yet; returns where to put it. */
    int addOpen(int... instruction) {
        add(instruction);
        add(0);
        return size - 1;
    }

    int jump() {
        return addOpen(Op.JUMP);
    }

    /** Lets an open address be this place. */
    void land(int open) {
        words[open] = size;
    }

    int set(CodePointSet set) {
        return numbers.computeIfAbsent(set, key -> {
            sets.add(new FastSet(key));
            return sets.size() - 1;
        });
    }

    int[] instructions() {
        return Arrays.copyOf(words, size);
    }

    FastSet[] sets() {
        return sets.toArray(FastSet[]::new);
    }
}
