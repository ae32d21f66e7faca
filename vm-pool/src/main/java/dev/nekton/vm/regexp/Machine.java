package dev.nekton.vm.regexp;

import java.util.Arrays;

/**
 * What programs run on: registers, and a stack of the places where a match could go another way, so that a text's length
 * never is the depth of Java's own stack. What a run writes to its registers is put back from there when it goes another
 * way.
 *
 * <p>Entries of the stack end in a word that tells what they are: an address or register above two bits of kind.
 *
 * <p><em>Not thread-safe.</em>
 */
abstract class Machine {
    /** place, address. */
    static final int WAY = 0;
    /** old value, register. */
    static final int UNDO = 1;
    /** least place, place, address of a greedy run. */
    static final int FEWER = 2;
    /** most place, place, address of a lazy run. */
    static final int MORE = 3;

    private static final int STEPS = 4096;
    private static final int KEPT_WORDS = 1 << 14;
    private static final int MAX_WORDS = 1 << 25;
    /** More than any instruction pushes at once, but for those that make room themselves. */
    static final int ROOM = 8;

    int[] stack = new int[128];
    int[] registers = new int[32];
    /** How much of the stack is in use, for instructions that are not in the loop. */
    int size;
    /** Where a run of code points may end at the earliest. */
    int low;

    Program program = new Program(new int[0], new FastSet[0], 0, 0, false, Search.of(Tree.EMPTY, false));
    String text = "";
    private int steps = STEPS;
    private Budget budget = Budget.UNLIMITED;

    final void prepare(Program wanted, String input, Budget allowance) {
        program = wanted;
        text = input;
        budget = allowance;
        if (registers.length < wanted.registers()) {
            registers = new int[wanted.registers()];
        }
    }

    /** Lets go of the text, and of memory that only few matches need. */
    final void end() {
        if (stack.length > KEPT_WORDS) {
            stack = new int[KEPT_WORDS];
        }
        text = "";
        budget = Budget.UNLIMITED;
    }

    /** Counts work against the time that the match may take. */
    final void spend(int work) {
        steps -= work;
        if (steps <= 0) {
            steps = STEPS;
            budget.spendTime();
        }
    }

    final int[] grow() {
        if (stack.length >= MAX_WORDS) {
            throw new MatchLimitException(4L * MAX_WORDS);
        }
        budget.reserve(4L * stack.length);
        stack = Arrays.copyOf(stack, 2 * stack.length);
        return stack;
    }

    static boolean isText(int[] code, int from, int count, String text, int at) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(at + i) != code[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many units of a set stand at a place, up to {@code most}. */
    final int run(FastSet set, int from, int most) {
        String text = this.text;
        int end = most < text.length() - from ? from + most : text.length();
        int at = from;
        while (at < end && set.has(text.charAt(at))) {
            at++;
        }
        spend(at - from >> 4);
        return at - from;
    }

    /** Returns where a run of code points ends; -1 when there are too few. */
    final int runPoints(FastSet set, int from, int least, int most) {
        int at = from;
        int count = 0;
        low = from;
        while (count < most && at < text.length()) {
            int point = text.codePointAt(at);
            if (!set.has(point)) {
                break;
            }
            at += Character.charCount(point);
            if (++count == least) {
                low = at;
            }
        }
        spend(count >> 4);
        return count < least ? -1 : at;
    }

    /** Returns where a greedy run that ended at {@code from} ends next, not before {@code least}. */
    final int fewer(int pc, int least, int from) {
        int[] code = program.code();
        int at = from - 1;
        if (code[pc] == Op.RUN_POINTS_GREEDY) {
            return at > least && isPairAt(at - 1) ? at - 1 : at;
        }
        if (code[pc + 4] >= 0) {
            FastSet follow = program.sets()[code[pc + 4]];
            while (at > least && !follow.has(text.charAt(at))) {
                at--;
            }
            spend(from - at >> 4);
        }
        return at;
    }

    /** Returns where a lazy run that ended at {@code from} ends next; {@code from} when it can't go on. */
    final int more(int pc, int from, int most) {
        int[] code = program.code();
        FastSet set = program.sets()[code[pc + 1]];
        if (!set.has(text.charAt(from))) {
            return from;
        }
        int at = from + 1;
        if (code[pc + 4] >= 0) {
            FastSet follow = program.sets()[code[pc + 4]];
            while (at < most && !follow.has(text.charAt(at)) && set.has(text.charAt(at))) {
                at++;
            }
            spend(at - from >> 4);
        }
        return at;
    }

    private boolean isPairAt(int at) {
        return Character.isHighSurrogate(text.charAt(at)) && Character.isLowSurrogate(text.charAt(at + 1));
    }

    final void push(int value, int word) {
        if (size + ROOM > stack.length) {
            grow();
        }
        stack[size++] = value;
        stack[size++] = word;
    }

    final void write(int register, int value) {
        if (size != 0) {
            push(registers[register], register << 2 | UNDO);
        }
        registers[register] = value;
    }

    /** Forgets the ways above {@code floor}, but not what is to be undone when the match goes another way below it. */
    final void dropWays(int floor) {
        int kept = size;
        for (int at = size; at > floor; ) {
            if ((stack[at - 1] & 3) == UNDO) {
                stack[--kept] = stack[at - 1];
                stack[--kept] = stack[at - 2];
            }
            at -= length(stack[at - 1]);
        }
        System.arraycopy(stack, kept, stack, floor, size - kept);
        size = floor + size - kept;
    }

    final void undo(int floor) {
        while (size > floor) {
            int word = stack[size - 1];
            if ((word & 3) == UNDO) {
                registers[word >>> 2] = stack[size - 2];
            }
            size -= length(word);
        }
    }

    private static int length(int word) {
        return (word & 3) >= FEWER ? 3 : 2;
    }
}
