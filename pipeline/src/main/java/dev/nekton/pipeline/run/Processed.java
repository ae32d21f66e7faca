package dev.nekton.pipeline.run;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import java.util.List;

/**
 * What came of one batch that was read.
 *
 * <p><em>Immutable.</em>
 *
 * @param inputs how many messages were read
 * @param results what is to be written
 * @param heldBytes about how many bytes of memory the results take
 */
record Processed(int inputs, List<MessageBatch> results, long heldBytes) {
    private static final int MESSAGE_BYTES = 100;

    static Processed of(int inputs, List<MessageBatch> results) {
        long sum = 0;
        for (MessageBatch result : results) {
            sum += heldBytes(result);
        }
        return new Processed(inputs, results, sum);
    }

    /** Returns about how many bytes of memory a batch takes. */
    static long heldBytes(MessageBatch batch) {
        long sum = 0;
        for (Message message : batch) {
            sum += message.heldBytes() + MESSAGE_BYTES;
        }
        return sum;
    }
}
