package dev.nekton.vm.engine;

import dev.nekton.vm.ScriptWarning;

/** What a script is told that tries to change what it shares with other scripts. */
final class Refusal {
    private static final String WHAT_TO_DO =
            " can't be changed here: built-ins are shared by scripts. Keep it in a variable of your own or in cache, or"
                    + " change it where the script's text shows it, as in Array.prototype.last = ...";

    /** Whether it is one that scripts share can't be told from the object alone. */
    static final String OF_CLOSED = ". If it is a built-in or the global object, it" + WHAT_TO_DO;

    private Refusal() {}

    /** A text that came up while the script ran, and changes what no one could see before. */
    static String ofCode(ScriptWarning warning) {
        return "code that was made while the script ran " + warning.text().replaceFirst(",.*", "") + ", which"
                + WHAT_TO_DO;
    }

    static String ofWrite(String key) {
        return "the built-in property '" + key + "'" + WHAT_TO_DO;
    }
}
