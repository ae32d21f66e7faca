package dev.nekton.cli.bench;

import java.lang.management.ManagementFactory;

/** Counts the bytes that threads allocate on the heap. <em>Thread-safe.</em> */
final class AllocatedBytes {
    private static final boolean KNOWN =
            ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported()
                    && threads.isThreadAllocatedMemoryEnabled();

    private AllocatedBytes() {}

    /** Returns whether this Java counts them. */
    static boolean known() {
        return KNOWN;
    }

    /** Returns how many this thread has allocated so far; 0 where that is not known. */
    static long ofThisThread() {
        return KNOWN
                ? ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                        .getCurrentThreadAllocatedBytes()
                : 0;
    }
}
