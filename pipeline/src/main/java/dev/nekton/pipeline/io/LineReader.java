package dev.nekton.pipeline.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines, as bytes. A line that is too long is skipped, counted and logged, and the next one is read.
 *
 * <p><em>Not thread-safe.</em>
 */
final class LineReader {
    private static final int READ_BYTES = 65_536;

    private final LinesScanner scanner;
    private final byte[] delimiter;
    private final InputStream stream;
    private final String name;
    private final InputProblems problems;

    private byte[] buffer = new byte[READ_BYTES];
    private int start;
    private int searched;
    private int end;
    private long number;
    private boolean tooLong;

    LineReader(LinesScanner scanner, InputStream stream, String name, InputProblems problems) {
        this.scanner = scanner;
        this.delimiter = scanner.delimiterBytes();
        this.stream = stream;
        this.name = name;
        this.problems = problems;
    }

    /** Returns the next line without its end; null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            int at = find();
            if (at < 0 && !fill()) {
                return last();
            }
            if (at >= 0) {
                byte[] line = cut(at);
                start = at + delimiter.length;
                searched = start;
                if (accepted(line)) {
                    return line;
                }
            }
        }
    }

    /** Returns what follows the last delimiter; null when nothing does. */
    private byte @Nullable [] last() {
        if (start == end && !tooLong) {
            return null;
        }
        byte[] line = cut(end);
        start = end;
        searched = end;
        return accepted(line) ? line : null;
    }

    private byte[] cut(int at) {
        tooLong |= at - start + delimiter.length > scanner.maxBytes();
        boolean carriageReturn = scanner.delimiter().isEmpty() && at > start && buffer[at - 1] == '\r';
        return Arrays.copyOfRange(buffer, tooLong ? at : start, carriageReturn && !tooLong ? at - 1 : at);
    }

    private boolean accepted(byte[] line) {
        number++;
        if (tooLong) {
            tooLong = false;
            problems.skipped(
                    name + ":" + number + ": line is longer than max_buffer_size, " + scanner.maxBytes() + " bytes");
            return false;
        }
        return line.length > 0 || !scanner.omitEmpty();
    }

    /** Returns where the next delimiter begins, -1 when there is none in the buffer. */
    private int find() {
        int lastStart = end - delimiter.length;
        for (int i = searched; i <= lastStart; i++) {
            if (buffer[i] == delimiter[0]
                    && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
                return i;
            }
        }
        searched = Math.max(searched, lastStart + 1);
        return -1;
    }

    /** Reads more bytes; returns false at the end of the stream. */
    private boolean fill() throws IOException {
        forgetTooLong();
        makeRoom();
        int read = stream.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    /** A line that is too long already need not be kept, but for bytes that may begin a delimiter. */
    private void forgetTooLong() {
        if (end - start > scanner.maxBytes()) {
            tooLong = true;
            start = searched;
        }
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            searched -= start;
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            long larger = Math.min(2L * buffer.length, scanner.maxBytes() + 1L + delimiter.length);
            buffer = Arrays.copyOf(buffer, (int) Math.max(larger, buffer.length + 1L));
        }
    }
}
