package dev.nekton.testkit.cases;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.ProcessorException;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.config.JsonConfig;
import dev.nekton.config.NearestName;
import dev.nekton.spi.Processors;
import dev.nekton.testkit.fake.RecordingLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.Level;

/** One run of one case. <em>Not thread-safe.</em> */
final class CaseRun {
    private final Processors processors;
    private final RecordedCase recorded;
    private final RecordingLogger logger;

    CaseRun(Processors processors, RecordedCase recorded) {
        this.processors = processors;
        this.recorded = recorded;
        this.logger = RecordingLogger.of("nekton." + recorded.processor(), Level.INFO);
    }

    CaseResult result() {
        String type = recorded.processor();
        if (processors.find(type).isEmpty()) {
            return failed("processor type " + type + " is not installed" + NearestName.hint(type, processors.types())
                            + "; installed: " + String.join(", ", processors.types()))
                    .failed();
        }
        try (BatchProcessor processor = create(type)) {
            return recorded.expectation() instanceof Expectation.Output output
                    ? process(processor, output.batches())
                    : accepted((Expectation.ConfigError) recorded.expectation());
        } catch (ConfigException | ProcessorException e) {
            return refused(e);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return threw("creating or closing the processor", e);
        }
    }

    private BatchProcessor create(String type) {
        Resources resources = Resources.of(type).withLogger(logger);
        return processors.create(type, JsonConfig.parse(recorded.id(), recorded.config()), resources);
    }

    private CaseResult process(BatchProcessor processor, List<MessageBatch> expected) {
        MessageComparison comparison = new MessageComparison(Tolerance.of(recorded));
        for (int i = 0; i < expected.size(); i++) {
            List<Message> actual = new ArrayList<>();
            try {
                processor.process(recorded.batches().get(i)).forEach(batch -> actual.addAll(batch.messages()));
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                return threw("processing batch " + i, e);
            }
            List<Message> wanted = expected.get(i).messages();
            Pointer at = Pointer.ROOT.child("batches").child(i).child("messages");
            Optional<String> difference = comparison.difference(at, wanted, actual);
            if (difference.isPresent()) {
                return differs(i, difference.get(), wanted, actual);
            }
        }
        return new CaseResult.Passed(recorded.id());
    }

    private CaseResult differs(int index, String difference, List<Message> wanted, List<Message> actual) {
        return failed(difference)
                .messages("input", recorded.batches().get(index).messages())
                .messages("expected", wanted)
                .messages("got", actual)
                .log(logger.events())
                .failed();
    }

    private CaseResult refused(RuntimeException refusal) {
        return recorded.expectation() instanceof Expectation.ConfigError
                ? new CaseResult.Passed(recorded.id())
                : failed("expected the config to be accepted, but it was refused: " + refusal.getMessage())
                        .failed();
    }

    private CaseResult accepted(Expectation.ConfigError error) {
        return failed("expected the config to be refused, but it was accepted; the reference said: " + error.text())
                .failed();
    }

    private CaseResult threw(String what, Throwable thrown) {
        return failed(what + " threw " + thrown).log(logger.events()).failed();
    }

    private CaseReport failed(String difference) {
        return new CaseReport(recorded, difference).config(recorded);
    }
}
