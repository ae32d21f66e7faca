package dev.nekton.benchmarks;

import java.util.List;

/** A program written by hand for one scenario: what its scripts do, in Java. */
@FunctionalInterface
public interface PlainProcessor {
    /** Returns what becomes of a batch, payloads as bytes. */
    List<PlainMessage> process(List<PlainMessage> batch);
}
