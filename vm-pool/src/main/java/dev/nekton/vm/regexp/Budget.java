package dev.nekton.vm.regexp;

/** What a match asks before it takes more time or memory. Each method may throw to stop the match. */
public interface Budget {
    /** Allows everything. */
    Budget UNLIMITED = new Budget() {
        @Override
        public void spendTime() {}

        @Override
        public void reserve(long bytes) {}
    };

    /** Is called every some ten microseconds of matching. */
    void spendTime();

    /**
     * Is called before the match takes memory.
     *
     * @param bytes how much more it wants than it has, at least 1
     */
    void reserve(long bytes);
}
