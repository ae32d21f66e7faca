package dev.nekton.testkit.fake;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Function;
import org.slf4j.event.Level;

/**
 * A processor whose log, meters and clock a test can look at.
 *
 * <p><em>Thread-safe</em> as the processor is.
 */
public final class ProcessorRig implements AutoCloseable {
    /** What the clock shows, in milliseconds since 1970, until a test moves it. */
    public static final long NOW = 1_733_904_005_123L;

    private final RecordingLogger log;
    private final RecordingLogger scriptLog;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ManualClock clock = ManualClock.atMillis(NOW);
    private final BatchProcessor processor;

    private ProcessorRig(Level least, Function<Resources, BatchProcessor> creation) {
        log = RecordingLogger.of("processor", least);
        scriptLog = RecordingLogger.of("processor.console", least);
        processor = creation.apply(Resources.of("rig")
                .withLogger(log)
                .withScriptLogger(scriptLog)
                .withMeters(meters)
                .withClock(clock));
    }

    /** Returns a rig of a processor that logs from INFO on. */
    public static ProcessorRig of(Function<Resources, BatchProcessor> creation) {
        return of(Level.INFO, creation);
    }

    /** Returns a rig of a processor that logs at DEBUG too. */
    public static ProcessorRig debugging(Function<Resources, BatchProcessor> creation) {
        return of(Level.DEBUG, creation);
    }

    /** Returns a rig of a processor that logs from this level on. */
    public static ProcessorRig of(Level least, Function<Resources, BatchProcessor> creation) {
        return new ProcessorRig(least, creation);
    }

    /** Processes one batch and returns what comes out of it. */
    public List<Message> process(Message... messages) {
        return processor.process(MessageBatch.of(messages)).stream()
                .flatMap(batch -> batch.messages().stream())
                .toList();
    }

    /** Returns how many messages were dropped for that reason. */
    public double dropped(String reason) {
        return meters.get("messages_dropped").tag("reason", reason).counter().count();
    }

    /** Returns how many messages came out. */
    public double processed() {
        return meters.get("messages_processed").counter().count();
    }

    /** Returns what the processor logs. */
    public RecordingLogger log() {
        return log;
    }

    /** Returns what its scripts log. */
    public RecordingLogger scriptLog() {
        return scriptLog;
    }

    /** Returns its meters. */
    public SimpleMeterRegistry meters() {
        return meters;
    }

    /** Returns its clock. */
    public ManualClock clock() {
        return clock;
    }

    /** Returns the processor itself. */
    public BatchProcessor processor() {
        return processor;
    }

    @Override
    public void close() {
        processor.close();
    }
}
