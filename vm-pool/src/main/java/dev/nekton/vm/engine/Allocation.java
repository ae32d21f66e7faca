package dev.nekton.vm.engine;

import java.lang.management.ManagementFactory;

/** How many bytes a thread has allocated since it began; always 0 on a JVM that doesn't count them. */
final class Allocation {
    private static final Meter METER = meter();

    private interface Meter {
        long ofThisThread();
    }

    private Allocation() {}

    static long ofThisThread() {
        return METER.ofThisThread();
    }

    private static Meter meter() {
        try {
            if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported()
                    && threads.isThreadAllocatedMemoryEnabled()) {
                return threads::getCurrentThreadAllocatedBytes;
            }
        } catch (LinkageError | SecurityException | UnsupportedOperationException e) {
            return () -> 0;
        }
        return () -> 0;
    }
}
