package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Input;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** An input that waits for ever, interrupted or not. */
record StubbornInput(CountDownLatch reading) implements Input {
    @Override
    public void open(Resources resources) {}

    @Override
    public Optional<MessageBatch> read() {
        reading.countDown();
        while (true) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
    }

    @Override
    public boolean finite() {
        return false;
    }

    @Override
    public void close() {}
}
