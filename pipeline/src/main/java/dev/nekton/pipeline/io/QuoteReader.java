package dev.nekton.pipeline.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes CSV with wrong quotes readable as Go reads it. Lazily, a lone quote inside a quoted field is doubled, so that it
 * stands for itself and the field goes on. Strictly, it ends the field, the row ends with its line, and the line is
 * remembered as wrong, as is one with a quote inside an unquoted field. A byte-order mark is taken off.
 *
 * <p><em>Not thread-safe.</em>
 */
final class QuoteReader extends Reader {
    private static final int READ_CHARS = 8192;

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        /** After a quote in a quoted field: its end, or the first of two. */
        QUOTE_IN_QUOTED,
        /** After a quote where none may be, up to the end of the line. */
        WRONG
    }

    private final Reader source;
    private final char delimiter;
    private final boolean lazy;
    private final Deque<Long> wrongLines = new ArrayDeque<>();
    private final char[] in = new char[READ_CHARS];

    private State state = State.FIELD_START;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean begun;
    private boolean ended;
    private char[] out = new char[0];
    private int outEnd;

    QuoteReader(Reader source, char delimiter, boolean lazy) {
        this.source = source;
        this.delimiter = delimiter;
        this.lazy = lazy;
    }

    /** Returns whether a quote stood where it must not between two lines, both included; forgets earlier lines. */
    boolean wrongBetween(long first, long last) {
        while (!wrongLines.isEmpty() && wrongLines.peekFirst() < first) {
            wrongLines.removeFirst();
        }
        return !wrongLines.isEmpty() && wrongLines.peekFirst() <= last;
    }

    /** Returns whether {@link #wrongBetween} can be true at all. */
    boolean anyWrong() {
        return !wrongLines.isEmpty();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        out = target;
        outEnd = offset;
        do {
            int count = source.read(in, 0, Math.min(in.length, Math.max(1, (length - 1) / 2)));
            if (count < 0) {
                end();
                break;
            }
            for (int i = 0; i < count; i++) {
                accept(in[i]);
            }
        } while (outEnd == offset);
        return outEnd == offset ? -1 : outEnd - offset;
    }

    private void end() {
        ended = true;
        if (state == State.QUOTE_IN_QUOTED) {
            emit('"');
        } else if (state == State.QUOTED && !lazy) {
            wrongLines.addLast(line);
        }
    }

    private void accept(char c) {
        if (!begun && c == '\uFEFF') {
            begun = true;
            return;
        }
        begun = true;
        switch (state) {
            case FIELD_START -> emit(c, c == '"' ? State.QUOTED : afterUnquoted(c));
            case UNQUOTED -> unquoted(c);
            case QUOTED -> quoted(c);
            case QUOTE_IN_QUOTED -> afterQuote(c);
            case WRONG -> wrong(c);
        }
        countLine(c);
    }

    private void unquoted(char c) {
        if (c == '"' && !lazy) {
            wrongLines.addLast(line);
        }
        emit(c, afterUnquoted(c));
    }

    private void quoted(char c) {
        if (c == '"') {
            state = State.QUOTE_IN_QUOTED;
        } else {
            emit(c);
        }
    }

    private void afterQuote(char c) {
        emit('"');
        if (c == '"') {
            emit(c, State.QUOTED);
        } else if (afterUnquoted(c) == State.FIELD_START) {
            emit(c, State.FIELD_START);
        } else if (lazy) {
            emit('"');
            emit(c, State.QUOTED);
        } else {
            wrongLines.addLast(line);
            emit(c, State.WRONG);
        }
    }

    private void wrong(char c) {
        if (c != '"') {
            emit(c, c == '\n' || c == '\r' ? State.FIELD_START : State.WRONG);
        }
    }

    private State afterUnquoted(char c) {
        return c == delimiter || c == '\n' || c == '\r' ? State.FIELD_START : State.UNQUOTED;
    }

    private void countLine(char c) {
        boolean secondHalf = c == '\n' && afterCarriageReturn;
        if ((c == '\n' || c == '\r') && !secondHalf) {
            line++;
        }
        afterCarriageReturn = c == '\r';
    }

    private void emit(char c, State next) {
        emit(c);
        state = next;
    }

    private void emit(char c) {
        out[outEnd++] = c;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
