package dev.nekton.vm.regexp;

/**
 * The instructions that run seldom. They stand apart so that the loop over those that run often stays small enough to be
 * compiled well. <em>Not thread-safe.</em>
 */
abstract class RareInstructions extends Machine {
    /** Where the program goes on after a rare instruction. */
    int nextPc;

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
}
