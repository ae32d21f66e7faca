package dev.nekton.vm.frontend.check;

/** Where the value of an expression comes from, as far as its text tells; the later one wins where there are several. */
enum Origin {
    /** The text does not tell, or it is the script's own. */
    OWN,
    /** A value that the script was called with, or a literal: what it inherits is built in. */
    DATA,
    /** An object that the language provides. */
    BUILT_IN,
    /** The global object. */
    GLOBAL;

    Origin or(Origin other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isShared() {
        return this == BUILT_IN || this == GLOBAL;
    }
}
