package dev.nekton.pipeline.run;

import java.util.concurrent.atomic.LongAdder;

/** The live counters of a run. <em>Thread-safe.</em> */
final class Counts {
    /** Messages read and taken on by a worker. */
    final LongAdder in = new LongAdder();

    /** Messages written. */
    final LongAdder out = new LongAdder();

    /** Failures of messages in processors. */
    final LongAdder errors = new LongAdder();

    /** Messages read all of whose results are written, or that have none. */
    final LongAdder settled = new LongAdder();
}
