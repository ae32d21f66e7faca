package dev.nekton;

/** The thread was interrupted while a processor waited on it; the batch was not processed and the flag is set again. */
public final class ProcessorInterruptedException extends ProcessorException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception for what was waited for, such as {@code a free VM}. */
    public ProcessorInterruptedException(String waitedFor) {
        super("interrupted while waiting for " + waitedFor);
    }
}
