package dev.nekton.vm.regexp;

import java.util.Arrays;

/**
 * What programs run on: registers, and a stack of the places where a match could go another way, so that a text's length
 * never is the depth of Java's own stack. What a run writes to its registers is put back from there when it goes another
 * way. Also the instructions that run seldom.
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
    /** Where the program goes on after a rare instruction. */
    int nextPc;

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

    /** Carries out an instruction that runs seldom; returns the place behind it, -1 when it fails. */
    final int rare(int[] code, int pc, int at) {
        int operand = pc + 1 < code.length ? code[pc + 1] : 0;
        nextPc = pc + 2;
        switch (code[pc]) {
            case Op.CHAR_BACK -> {
                return at > 0 && text.charAt(at - 1) == operand ? at - 1 : -1;
            }
            case Op.SET_BACK -> {
                return at > 0 && program.sets()[operand].has(text.charAt(at - 1)) ? at - 1 : -1;
            }
            case Op.POINT_BACK -> {
                return pointBack(program.sets()[operand], at);
            }
            case Op.FORGET -> {
                nextPc = pc + 3;
                forget(operand, code[pc + 2]);
                return at;
            }
            case Op.LOAD -> {
                nextPc = pc + 3;
                write(operand, code[pc + 2]);
                return at;
            }
            case Op.COUNT -> {
                write(operand, registers[operand] + 1);
                return at;
            }
            case Op.PROGRESS -> {
                return registers[operand] == at ? -1 : at;
            }
            case Op.PROGRESS_COUNTED -> {
                nextPc = pc + 4;
                return registers[operand] > code[pc + 2] && registers[code[pc + 3]] == at ? -1 : at;
            }
            case Op.ROUND -> {
                round(code, pc, at);
                return at;
            }
            case Op.REFERENCE -> {
                nextPc = pc + 3 + code[pc + 2];
                return reference(code, pc, at);
            }
            case Op.LINE_START -> {
                nextPc = pc + 1;
                return at == 0 || isLineEnd(text.charAt(at - 1)) ? at : -1;
            }
            case Op.LINE_END -> {
                nextPc = pc + 1;
                return at == text.length() || isLineEnd(text.charAt(at)) ? at : -1;
            }
            case Op.BOUNDARY -> {
                nextPc = pc + 3;
                return isBoundary(program.sets()[operand], at) == (code[pc + 2] == 0) ? at : -1;
            }
            default -> {
                return look(code, pc, at);
            }
        }
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029';
    }

    private boolean isBoundary(FastSet word, int at) {
        boolean before = at > 0 && word.has(text.charAt(at - 1));
        boolean behind = at < text.length() && word.has(text.charAt(at));
        return before != behind;
    }

    private int pointBack(FastSet set, int at) {
        if (at == 0) {
            return -1;
        }
        int point = text.codePointBefore(at);
        return set.has(point) ? at - Character.charCount(point) : -1;
    }

    private void push(int value, int word) {
        if (size + ROOM > stack.length) {
            grow();
        }
        stack[size++] = value;
        stack[size++] = word;
    }

    private void write(int register, int value) {
        if (size != 0) {
            push(registers[register], register << 2 | UNDO);
        }
        registers[register] = value;
    }

    private void forget(int from, int to) {
        for (int register = from; register < to; register++) {
            if (registers[register] >= 0) {
                write(register, -1);
            }
        }
    }

    private void round(int[] code, int pc, int at) {
        int count = registers[code[pc + 1]];
        int body = pc + 6;
        int exit = code[pc + 4];
        nextPc = body;
        if (count < code[pc + 2]) {
            return;
        }
        if (count >= code[pc + 3]) {
            nextPc = exit;
            return;
        }
        boolean isGreedy = code[pc + 5] == 1;
        push(at, (isGreedy ? exit : body) << 2 | WAY);
        nextPc = isGreedy ? body : exit;
    }

    private int reference(int[] code, int pc, int at) {
        for (int i = 0; i < code[pc + 2]; i++) {
            int start = registers[2 * code[pc + 3 + i]];
            int end = registers[2 * code[pc + 3 + i] + 1];
            if (start >= 0 && end >= 0) {
                return same(start, end - start, at, code[pc + 1]);
            }
        }
        return at;
    }

    private int same(int start, int length, int at, int mode) {
        boolean back = (mode & Op.BACKWARD) != 0;
        int from = back ? at - length : at;
        if (from < 0 || length > text.length() - from) {
            return -1;
        }
        spend(length >> 4);
        boolean isSame = (mode & Op.IGNORE_CASE) == 0
                ? text.regionMatches(from, text, start, length)
                : isSameButForCase(start, from, length);
        return !isSame ? -1 : back ? from : from + length;
    }

    private boolean isSameButForCase(int a, int b, int length) {
        boolean readsCodePoints = program.readsCodePoints();
        for (int i = 0; i < length; ) {
            int first = readsCodePoints ? text.codePointAt(a + i) : text.charAt(a + i);
            int second = readsCodePoints ? text.codePointAt(b + i) : text.charAt(b + i);
            if (!CaseRules.areSame(first, second, readsCodePoints)) {
                return false;
            }
            i += Character.charCount(first);
        }
        return true;
    }

    private int look(int[] code, int pc, int at) {
        int register = code[pc + 1];
        switch (code[pc]) {
            case Op.LOOK, Op.LOOK_NOT -> {
                write(register + 1, at);
                write(register, size);
                registers[register] = size;
                if (code[pc] == Op.LOOK_NOT) {
                    push(at, code[pc + 2] << 2 | WAY);
                    nextPc = pc + 3;
                }
                return at;
            }
            case Op.LOOK_END -> {
                dropWays(registers[register]);
                return registers[register + 1];
            }
            case Op.LOOK_NOT_END -> {
                undo(registers[register]);
                return -1;
            }
            default -> throw new IllegalStateException("no instruction " + code[pc]);
        }
    }

    /** Forgets the ways above {@code floor}, but not what is to be undone when the match goes another way below it. */
    private void dropWays(int floor) {
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

    private void undo(int floor) {
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
