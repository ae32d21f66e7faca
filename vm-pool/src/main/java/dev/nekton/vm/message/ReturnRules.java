package dev.nekton.vm.message;

/** How what a script returns is read, where processors differ. */
public enum ReturnRules {
    /**
     * {@code tag_processor}: an object without {@code payload} has that of {@code msg}; an element of a list that can't be
     * read fails alone.
     */
    TAGS,
    /**
     * {@code nodered_js}: an object without {@code payload} is a message without content; a list of which one element
     * can't be read fails as a whole; a payload that the script did not touch keeps its bytes.
     */
    FUNCTION
}
