package dev.nekton.vm;

/** How the text of a script is read. */
public enum ScriptKind {
    /** The body of a strict function; what it returns is the result. */
    FUNCTION_BODY,
    /** A sloppy script; its completion value is the result, and names it assigns without declaring are its own. */
    PROGRAM,
    /** A sloppy expression; its value is the result, and names it assigns are its own. */
    EXPRESSION
}
