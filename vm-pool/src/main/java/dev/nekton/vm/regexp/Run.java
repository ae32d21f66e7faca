package dev.nekton.vm.regexp;

import java.util.Arrays;

/** Runs programs: the instructions that run often. <em>Not thread-safe.</em> */
final class Run extends RareInstructions {
    /** Returns whether there is a match that begins at {@code start}. Long, because a loop over instructions is one. */
    boolean from(int start) {
        Program program = this.program;
        int[] code = program.code();
        FastSet[] sets = program.sets();
        String text = this.text;
        int end = text.length();
        int[] registers = this.registers;
        int[] stack = this.stack;
        Arrays.fill(registers, 0, 2 * program.groups(), -1);
        int top = 0;
        int at = start;
        int pc = 0;
        while (true) {
            if (top + ROOM > stack.length) {
                stack = grow();
            }
            switch (code[pc]) {
                case Op.MATCH -> {
                    registers[0] = start;
                    registers[1] = at;
                    return true;
                }
                case Op.CHAR -> {
                    if (at < end && text.charAt(at) == code[pc + 1]) {
                        at++;
                        pc += 2;
                        continue;
                    }
                }
                case Op.TEXT -> {
                    int count = code[pc + 1];
                    if (count <= end - at && isText(code, pc + 2, count, text, at)) {
                        at += count;
                        pc += 2 + count;
                        continue;
                    }
                }
                case Op.SET -> {
                    if (at < end && sets[code[pc + 1]].has(text.charAt(at))) {
                        at++;
                        pc += 2;
                        continue;
                    }
                }
                case Op.POINT -> {
                    if (at < end) {
                        int point = text.codePointAt(at);
                        if (sets[code[pc + 1]].has(point)) {
                            at += Character.charCount(point);
                            pc += 2;
                            continue;
                        }
                    }
                }
                case Op.JUMP -> {
                    int target = code[pc + 1];
                    if (target < pc) {
                        spend(1);
                    }
                    pc = target;
                    continue;
                }
                case Op.SPLIT -> {
                    stack[top++] = at;
                    stack[top++] = code[pc + 1] << 2 | WAY;
                    pc += 2;
                    continue;
                }
                case Op.TRY -> {
                    if (at < end && !sets[code[pc + 1]].has(text.charAt(at))) {
                        pc = code[pc + 2];
                        continue;
                    }
                    stack[top++] = at;
                    stack[top++] = code[pc + 2] << 2 | WAY;
                    pc += 3;
                    continue;
                }
                case Op.TRY_ONLY -> {
                    if (at == end) {
                        stack[top++] = at;
                        stack[top++] = code[pc + 2] << 2 | WAY;
                        pc += 3;
                    } else {
                        pc = sets[code[pc + 1]].has(text.charAt(at)) ? pc + 3 : code[pc + 2];
                    }
                    continue;
                }
                case Op.SPLIT_LAZY -> {
                    stack[top++] = at;
                    stack[top++] = pc + 2 << 2 | WAY;
                    pc = code[pc + 1];
                    continue;
                }
                case Op.TRY_LAZY -> {
                    if (at < end && sets[code[pc + 1]].has(text.charAt(at))) {
                        stack[top++] = at;
                        stack[top++] = pc + 3 << 2 | WAY;
                    }
                    pc = code[pc + 2];
                    continue;
                }
                case Op.SAVE -> {
                    int register = code[pc + 1];
                    if (top != 0) {
                        stack[top++] = registers[register];
                        stack[top++] = register << 2 | UNDO;
                    }
                    registers[register] = at;
                    pc += 2;
                    continue;
                }
                case Op.RUN -> {
                    int count = run(sets[code[pc + 1]], at, code[pc + 3]);
                    if (count >= code[pc + 2]) {
                        at += count;
                        pc += 4;
                        continue;
                    }
                }
                case Op.RUN_GREEDY -> {
                    int count = run(sets[code[pc + 1]], at, code[pc + 3]);
                    int least = code[pc + 2];
                    if (count >= least) {
                        if (count > least) {
                            stack[top++] = at + least;
                            stack[top++] = at + count;
                            stack[top++] = pc << 2 | FEWER;
                        }
                        at += count;
                        pc += 5;
                        continue;
                    }
                }
                case Op.RUN_LAZY -> {
                    int least = code[pc + 2];
                    int count = run(sets[code[pc + 1]], at, least);
                    if (count == least) {
                        int most = code[pc + 3] < end - at ? at + code[pc + 3] : end;
                        at += count;
                        if (at < most) {
                            stack[top++] = most;
                            stack[top++] = at;
                            stack[top++] = pc << 2 | MORE;
                        }
                        pc += 5;
                        continue;
                    }
                }
                case Op.RUN_POINTS -> {
                    int behind = runPoints(sets[code[pc + 1]], at, code[pc + 2], code[pc + 3]);
                    if (behind >= 0) {
                        at = behind;
                        pc += 4;
                        continue;
                    }
                }
                case Op.RUN_POINTS_GREEDY -> {
                    int behind = runPoints(sets[code[pc + 1]], at, code[pc + 2], code[pc + 3]);
                    if (behind >= 0) {
                        if (behind > low) {
                            stack[top++] = low;
                            stack[top++] = behind;
                            stack[top++] = pc << 2 | FEWER;
                        }
                        at = behind;
                        pc += 4;
                        continue;
                    }
                }
                case Op.TEXT_START -> {
                    if (at == 0) {
                        pc++;
                        continue;
                    }
                }
                case Op.TEXT_END -> {
                    if (at == end) {
                        pc++;
                        continue;
                    }
                }
                case Op.FAIL -> {}
                default -> {
                    size = top;
                    int place = rare(code, pc, at);
                    stack = this.stack;
                    top = size;
                    if (place >= 0) {
                        at = place;
                        pc = nextPc;
                        continue;
                    }
                }
            }
            // this way leads nowhere: take up the latest that is left
            spend(1);
            boolean isOnItsWay = false;
            while (!isOnItsWay) {
                if (top == 0) {
                    return false;
                }
                int word = stack[top - 1];
                switch (word & 3) {
                    case UNDO -> {
                        registers[word >>> 2] = stack[top - 2];
                        top -= 2;
                    }
                    case WAY -> {
                        at = stack[top - 2];
                        pc = word >>> 2;
                        top -= 2;
                        isOnItsWay = true;
                    }
                    case FEWER -> {
                        pc = word >>> 2;
                        int least = stack[top - 3];
                        at = fewer(pc, least, stack[top - 2]);
                        if (at == least) {
                            top -= 3;
                        } else {
                            stack[top - 2] = at;
                        }
                        pc += code[pc] == Op.RUN_GREEDY ? 5 : 4;
                        isOnItsWay = true;
                    }
                    default -> {
                        pc = word >>> 2;
                        int most = stack[top - 3];
                        int from = stack[top - 2];
                        at = more(pc, from, most);
                        if (at == most || at == from) {
                            top -= 3;
                        } else {
                            stack[top - 2] = at;
                        }
                        isOnItsWay = at != from;
                        pc += 5;
                    }
                }
            }
        }
    }
}
