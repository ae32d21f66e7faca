package dev.nekton.vm.regexp;

/** A pattern or its flags are not what ECMAScript allows. The message is for people and does not repeat the pattern. */
public final class RegExpSyntaxException extends RuntimeException {
    private final int offset;

    RegExpSyntaxException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Returns where in the pattern's text it went wrong, in UTF-16 units from 0; -1 when it is the flags. */
    public int offset() {
        return offset;
    }

    /** Returns what is wrong, for people. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
