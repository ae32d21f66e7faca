package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.testkit.fake.ManualClock;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.event.Level;

/** A tag processor whose log, meters and clock a test can look at. */
final class TagRig implements AutoCloseable {
    static final String STANDARD = "msg.meta.location_path='e'; msg.meta.data_contract='_h'; msg.meta.tag_name='t';";
    static final long NOW = 1_733_904_005_123L;

    final RecordingLogger log;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TagProcessor processor;

    private TagRig(Level level, UnaryOperator<TagProcessor.Builder> settings) {
        log = RecordingLogger.of("tag", level);
        Resources resources =
                Resources.of("tags").withLogger(log).withMeters(meters).withClock(ManualClock.atMillis(NOW));
        processor = settings.apply(TagProcessor.builder()).build(resources);
    }

    static TagRig of(UnaryOperator<TagProcessor.Builder> settings) {
        return new TagRig(Level.INFO, settings);
    }

    static TagRig debugging(UnaryOperator<TagProcessor.Builder> settings) {
        return new TagRig(Level.DEBUG, settings);
    }

    List<Message> process(Message... messages) {
        return processor.process(MessageBatch.of(messages)).stream()
                .flatMap(batch -> batch.messages().stream())
                .toList();
    }

    double dropped(String reason) {
        return meters.get("messages_dropped").tag("reason", reason).counter().count();
    }

    double processed() {
        return meters.get("messages_processed").counter().count();
    }

    @Override
    public void close() {
        processor.close();
    }
}
