package dev.nekton.pipeline.component;

import java.io.IOException;

/** Whoever read an output has gone, as in {@code nekton run x.yaml | head}: a reason to end, not to retry. */
public final class OutputClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception of what the system said. */
    public OutputClosedException(IOException cause) {
        super("the reader of the output has gone", cause);
    }
}
