package dev.nekton.cli;

import dev.nekton.pipeline.run.PipelineRun;
import java.util.concurrent.atomic.AtomicBoolean;

/** What signals do: the first stops the run, the second ends the process at once. <em>Thread-safe.</em> */
final class StopRequest {
    private final PipelineRun run;
    private final Runnable halt;
    private final AtomicBoolean asked = new AtomicBoolean();

    StopRequest(PipelineRun run, Runnable halt) {
        this.run = run;
        this.halt = halt;
    }

    /** Handles one signal, such as {@code TERM}. */
    void signal(String name) {
        if (asked.getAndSet(true)) {
            halt.run();
        }
        run.stop();
        Logging.GENERAL.info("SIG{} received: writing what was read, then ending; once more to end at once", name);
    }
}
