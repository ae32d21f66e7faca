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
 */
record Processed(int inputs, List<MessageBatch> results) {
    private static final int MESSAGE_BYTES = 100;

    /** Returns about how many bytes of memory the results take. */
    long heldBytes() {
        long sum = 0;
        for (MessageBatch result : results) {
            sum += heldBytes(result);
        }
        return sum;
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
