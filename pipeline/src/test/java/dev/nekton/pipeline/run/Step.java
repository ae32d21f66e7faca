package dev.nekton.pipeline.run;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A processor made of a function. */
record Step(Function<MessageBatch, List<MessageBatch>> function) implements BatchProcessor {
    static Step each(UnaryOperator<Message> change) {
        return new Step(batch ->
                List.of(MessageBatch.of(batch.messages().stream().map(change).toList())));
    }

    static Step pass() {
        return new Step(List::of);
    }

    @Override
    public List<MessageBatch> process(MessageBatch batch) {
        return function.apply(batch);
    }

    @Override
    public void close() {}
}
