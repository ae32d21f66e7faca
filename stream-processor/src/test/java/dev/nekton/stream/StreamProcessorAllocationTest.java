package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Pipelines carry many messages that no source has asked for. */
class StreamProcessorAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MESSAGES = 200_000;

    @Test
    void aMessageOfAnUnrelatedTopicAllocatesNothing() {
        MessageBatch unrelated = MessageBatch.of(StreamRig.raw("T.unrelated", "{\"value\":1,\"timestamp_ms\":1}"));
        Resources resources = Resources.of("derived").withMeters(new SimpleMeterRegistry());
        try (StreamProcessor processor = StreamRig.pump().mapping("x", "a + 1").build(resources)) {
            allocated(processor, unrelated);
            double bytes = (double) allocated(processor, unrelated) / MESSAGES;
            assertThat(bytes).as("bytes of each message").isLessThan(1);
        }
    }

    private static long allocated(StreamProcessor processor, MessageBatch batch) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < MESSAGES; i++) {
            if (!processor.process(batch).isEmpty()) {
                throw new AssertionError("something came out");
            }
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
