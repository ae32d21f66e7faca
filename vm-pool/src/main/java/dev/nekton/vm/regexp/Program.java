package dev.nekton.vm.regexp;

/**
 * A compiled pattern. <em>Immutable</em> by convention: nobody writes to the arrays.
 *
 * @param groups how many groups there are, with the whole match
 * @param registers how many registers a run needs; the first two of each group are its start and end
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Program(int[] code, FastSet[] sets, int groups, int registers, boolean readsCodePoints, Search search) {}
