package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;

/** A text that grows line by line, and where its lines come from. */
final class Output {
    private final StringBuilder text = new StringBuilder();
    private final LineMap.Builder lines = new LineMap.Builder();
    private boolean hasCall;

    Output add(String part) {
        text.append(part);
        return this;
    }

    /** Begins the line of a statement. */
    void beginStatement(Node statement) {
        breakLine();
        lines.statement(statement);
    }

    /** Goes on with an enclosing statement, whose first line has been before. */
    void resume(int outer) {
        lines.resume(outer);
    }

    /** Returns what {@link #resume} takes to go on with this statement. */
    int current() {
        return lines.current();
    }

    void newLine() {
        breakLine();
        lines.continued();
    }

    /** Begins a line for a call, unless none is on this line yet: the engine knows no more than the line of a call. */
    void beginCall(Node place) {
        if (hasCall && !endsInAKeyword()) {
            newLine();
        }
        hasCall = true;
        lines.call(place);
    }

    /** A line break behind some keywords would end the statement. */
    private boolean endsInAKeyword() {
        int end = text.length() - 1;
        return text.charAt(end) == ' ' && Character.isLetter(text.charAt(end - 1));
    }

    /** Notes a name or member at this place, which an error may be about. */
    void mention(Node node) {
        lines.mention(node);
    }

    Printed printed() {
        return new Printed(text.toString(), lines.build());
    }

    private void breakLine() {
        text.append('\n');
        hasCall = false;
    }
}
