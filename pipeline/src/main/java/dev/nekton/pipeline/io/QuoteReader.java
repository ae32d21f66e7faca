package dev.nekton.pipeline.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes CSV with lone quotes readable as Go reads it: a lone quote inside a quoted field is doubled, so that it stands
 * for itself and the field goes on. Remembers the lines where a quote stood that RFC 4180 does not allow, and takes off
 * a byte-order mark.
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
        QUOTE_IN_QUOTED
    }

    private final Reader source;
    private final char delimiter;
    private final Deque<Long> wrongLines = new ArrayDeque<>();
    private final char[] in = new char[READ_CHARS];

    private State state = State.FIELD_START;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean begun;
    private boolean ended;
    private char[] out = new char[0];
    private int outEnd;

    QuoteReader(Reader source, char delimiter) {
        this.source = source;
        this.delimiter = delimiter;
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
        } else if (state == State.QUOTED) {
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
        }
        countLine(c);
    }

    private void unquoted(char c) {
        if (c == '"') {
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
        } else {
            wrongLines.addLast(line);
            emit('"');
            emit(c, State.QUOTED);
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
