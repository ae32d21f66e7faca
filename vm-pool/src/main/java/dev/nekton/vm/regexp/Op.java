package dev.nekton.vm.regexp;

/**
 * The instructions of a program; their operands follow them in the code. Addresses are places in the code, sets are
 * numbers of the program's sets, slots and registers are places in the matcher's registers.
 */
final class Op {
    /** The end. */
    static final int MATCH = 0;
    /** Goes back to where there is another way. */
    static final int FAIL = 1;
    /** unit. */
    static final int CHAR = 2;
    /** count, units. */
    static final int TEXT = 3;
    /** set: one unit of it. */
    static final int SET = 4;
    /** set: one code point of it. */
    static final int POINT = 5;
    /** unit, and goes to the left. */
    static final int CHAR_BACK = 6;
    /** set, and goes to the left. */
    static final int SET_BACK = 7;
    /** set, and goes to the left. */
    static final int POINT_BACK = 8;
    /** address. */
    static final int JUMP = 9;
    /** address: goes on here, or there. */
    static final int SPLIT = 10;
    /** set, address: goes on here when the next unit is of the set, or there. */
    static final int TRY = 11;
    /** As TRY; when the next unit is of the set, there is no other way. */
    static final int TRY_ONLY = 12;
    /** address: goes on there, or here. */
    static final int SPLIT_LAZY = 13;
    /** set, address: goes on there, or here when the next unit is of the set. */
    static final int TRY_LAZY = 14;
    /** slot: keeps the place. */
    static final int SAVE = 15;
    /** first slot, end slot: forgets them. */
    static final int FORGET = 16;
    /** register, value. */
    static final int LOAD = 17;
    /** register: adds one. */
    static final int COUNT = 36;
    /** register: fails where the place is still the one in the register. */
    static final int PROGRESS = 18;
    /** register of the count, least, register of the place: as PROGRESS, once there were more rounds than the least. */
    static final int PROGRESS_COUNTED = 19;
    /** register, least, most, address of the exit, 1 if greedy: begins a round, or leaves. */
    static final int ROUND = 20;
    /** set, least, most: as many units as there are, for good. */
    static final int RUN = 21;
    /** set, least, most, set of what may follow or -1: as many units as there are, then fewer. */
    static final int RUN_GREEDY = 22;
    /** set, least, most, set of what may follow or -1: as few units as possible, then more. */
    static final int RUN_LAZY = 23;
    /** set, least, most: as RUN, of code points. */
    static final int RUN_POINTS = 24;
    /** set, least, most: as RUN_GREEDY, of code points. */
    static final int RUN_POINTS_GREEDY = 25;
    /** {@link #IGNORE_CASE} and {@link #BACKWARD}, count, groups. */
    static final int REFERENCE = 26;

    static final int TEXT_START = 27;
    static final int TEXT_END = 28;
    static final int LINE_START = 29;
    static final int LINE_END = 30;
    /** set, 1 if negative. */
    static final int BOUNDARY = 31;
    /** register: looks, from here. */
    static final int LOOK = 32;
    /** register: has seen what it looked for. */
    static final int LOOK_END = 33;
    /** register, address: looks for what must not be there, and goes on there when it is not. */
    static final int LOOK_NOT = 34;
    /** register: has seen what must not be there. */
    static final int LOOK_NOT_END = 35;

    static final int IGNORE_CASE = 1;
    static final int BACKWARD = 2;

    private Op() {}
}
