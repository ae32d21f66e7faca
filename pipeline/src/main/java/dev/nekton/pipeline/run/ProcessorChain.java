package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import java.util.ArrayList;
import java.util.List;

/** All processors of a pipeline, one after the other. <em>Thread-safe.</em> */
final class ProcessorChain {
    private final List<MeteredProcessor> processors;

    ProcessorChain(List<MeteredProcessor> processors) {
        this.processors = List.copyOf(processors);
    }

    /**
     * Returns what comes out at the end: each batch that a processor returns goes through the next one.
     *
     * @throws dev.nekton.ProcessorInterruptedException when the run gives up
     */
    List<MessageBatch> process(MessageBatch batch) {
        List<MessageBatch> batches = batch.isEmpty() ? List.of() : List.of(batch);
        for (MeteredProcessor processor : processors) {
            batches = throughOne(processor, batches);
        }
        return batches;
    }

    private static List<MessageBatch> throughOne(MeteredProcessor processor, List<MessageBatch> batches) {
        if (batches.size() == 1) {
            return processor.process(batches.get(0));
        }
        List<MessageBatch> results = new ArrayList<>();
        for (MessageBatch batch : batches) {
            results.addAll(processor.process(batch));
        }
        return results;
    }
}
