package dev.nekton.stream;

/** A mapping gave no output for a message; the message says why. Carries no stack trace: it is expected. */
final class MappingFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean script;

    private MappingFailure(String text, boolean script) {
        super(text, null, false, false);
        this.script = script;
    }

    /** Returns the failure of an expression that threw, was stopped or gave nothing. */
    static MappingFailure ofScript(String text) {
        return new MappingFailure(text, true);
    }

    /** Returns the failure of an expression whose value JSON can't carry. */
    static MappingFailure ofResult(String text) {
        return new MappingFailure(text, false);
    }

    /** Returns whether the expression itself failed. */
    boolean isOfScript() {
        return script;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
