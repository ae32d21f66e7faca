package dev.nekton.cli.bench;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * The batches that a benchmark repeats.
 *
 * <p><em>Immutable.</em>
 *
 * @param batches the batches, at least one, none of them empty
 */
public record Workload(List<MessageBatch> batches) {
    /**
     * Copies.
     *
     * @throws IllegalArgumentException when there are no batches
     */
    public Workload {
        batches = List.copyOf(batches);
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("a benchmark needs a message");
        }
    }

    /** Returns the same messages in batches of {@code size}, the last one perhaps smaller. */
    public Workload inBatchesOf(int size) {
        List<Message> all = new ArrayList<>();
        batches.forEach(batch -> all.addAll(batch.messages()));
        List<MessageBatch> cut = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            cut.add(MessageBatch.of(all.subList(start, Math.min(all.size(), start + size))));
        }
        return new Workload(cut);
    }

    /** Returns how many messages there are. */
    public int messages() {
        return batches.stream().mapToInt(MessageBatch::size).sum();
    }

    /** Returns how many bytes a payload has on average. */
    public double averageBytes() {
        return batches.stream()
                .flatMap(batch -> batch.messages().stream())
                .mapToInt(message -> message.bytes().length)
                .average()
                .orElseThrow();
    }

    /** Returns how many messages the largest batch has. */
    public int largestBatch() {
        return batches.stream().mapToInt(MessageBatch::size).max().orElseThrow();
    }

    /** Returns a batch that nobody has seen yet: new messages of the bytes and the metadata of those at {@code index}. */
    MessageBatch fresh(int index) {
        MessageBatch batch = batches.get(index);
        if (batch.size() == 1) {
            return MessageBatch.of(fresh(batch.get(0)));
        }
        List<Message> messages = new ArrayList<>(batch.size());
        for (Message message : batch) {
            messages.add(fresh(message));
        }
        return MessageBatch.of(messages);
    }

    private static Message fresh(Message message) {
        return Message.of(message.bytes()).withMetadata(message.metadata());
    }
}
