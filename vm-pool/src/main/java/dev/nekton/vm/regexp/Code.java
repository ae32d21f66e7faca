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
    private int registers;

    /** @param registers how many are in use from the start */
    Code(int registers) {
        this.registers = registers;
    }

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

    /**
     * Adds a choice between what comes next and another way; returns where the address of that is to be put.
     *
     * @param first what can come next
     * @param decides whether the other way is of no use where that comes
     */
    int branch(CodePointSet first, boolean decides) {
        if (first.equals(CodePointSet.ALL)) {
            return addOpen(Op.SPLIT);
        }
        return addOpen(decides ? Op.TRY_ONLY : Op.TRY, set(first));
    }

    int set(CodePointSet set) {
        return numbers.computeIfAbsent(set, key -> {
            sets.add(new FastSet(key));
            return sets.size() - 1;
        });
    }

    /** Returns a register that nothing else uses. */
    int newRegister() {
        return newRegisters(1);
    }

    /** Returns the first of so many registers, one behind the other. */
    int newRegisters(int count) {
        registers += count;
        return registers - count;
    }

    int registers() {
        return registers;
    }

    int[] instructions() {
        return Arrays.copyOf(words, size);
    }

    FastSet[] sets() {
        return sets.toArray(FastSet[]::new);
    }
}
