package dev.nekton.tag;

/** A stage of the processor, applied to all messages of a batch before the next one begins. */
sealed interface Stage {
    /**
     * A function that makes messages of a message.
     *
     * @param name the stage's name in log lines
     * @param detail what the log line adds to it
     * @param script the script's number
     */
    record Function(String name, String detail, int script) implements Stage {}

    /**
     * A function that is run where a condition holds.
     *
     * @param index the condition's place in the configuration, from 0
     * @param test the number of the condition's script
     * @param then the function
     */
    record Condition(int index, int test, Function then) implements Stage {}
}
