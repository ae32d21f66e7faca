package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.tag.topic.InvalidTopicException;
import dev.nekton.tag.topic.UnsTopic;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import dev.nekton.vm.message.MetadataText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** Finishes messages: checks the metadata, converts the payload, and adds time and topic. <em>Thread-safe.</em> */
final class TagMessages {
    private static final List<String> REQUIRED =
            List.of(MetadataNames.LOCATION_PATH, MetadataNames.DATA_CONTRACT, MetadataNames.TAG_NAME);

    private final Logger logger;
    private final Clock clock;

    TagMessages(Logger logger, Clock clock) {
        this.logger = logger;
        this.clock = clock;
    }

    /**
     * Returns the finished message: {@code {"timestamp_ms": ..., "value": ...}} with its topic.
     *
     * @param goText the payload where a script left a typed array or a Map
     * @throws TagFailure when it can't be finished
     */
    Message finish(Message message, Optional<String> goText) throws TagFailure {
        requireFields(message.metadata());
        Metadata.Builder metadata = texts(message.metadata());
        Value payload = goText.isPresent() ? Value.of(goText.get()) : payload(message);
        Value value = ValueConversion.convert(payload, text(message, MetadataNames.DATATYPE));
        long timestamp = timestamp(message);
        String topic = topic(message);
        metadata.set(MetadataNames.TOPIC, topic).set(MetadataNames.UMH_TOPIC, topic);
        Value.Struct tag = Value.Struct.builder()
                .set("timestamp_ms", Value.Num.ofLiteral(Long.toString(timestamp)))
                .set("value", value)
                .build();
        return message.withValue(tag).withMetadata(metadata.build());
    }

    private static void requireFields(Metadata metadata) throws TagFailure {
        String missing =
                REQUIRED.stream().filter(name -> !isThere(metadata, name)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw TagFailure.missingFields("missing metadata: " + missing
                    + ". Set msg.meta.<name> in defaults, conditions or advancedProcessing. Present: "
                    + String.join(", ", metadata.keys().names()));
        }
    }

    private static boolean isThere(Metadata metadata, String name) {
        return metadata.value(name)
                .filter(value -> !(value instanceof Value.Null))
                .isPresent();
    }

    /** Everything as text, the virtual path cleaned, empty texts left out. */
    private static Metadata.Builder texts(Metadata metadata) {
        Metadata.Builder texts = Metadata.builder();
        metadata.forEach((name, value) -> {
            String text = MetadataText.of(value);
            String kept = name.equals(MetadataNames.VIRTUAL_PATH)
                    ? VirtualPath.of(text).orElse("")
                    : text;
            if (!kept.isEmpty()) {
                texts.set(name, kept);
            }
        });
        return texts;
    }

    private static Value payload(Message message) throws TagFailure {
        try {
            return message.value();
        } catch (NotJsonException e) {
            throw TagFailure.valueConvert("payload is not JSON: " + e.getMessage());
        }
    }

    private long timestamp(Message message) {
        return timestamp(message, MetadataNames.TIMESTAMP_MS, "trying " + MetadataNames.TIMESTAMP)
                .orElseGet(() -> timestamp(message, MetadataNames.TIMESTAMP, "using the current time")
                        .orElseGet(clock::millis));
    }

    private OptionalLong timestamp(Message message, String name, String instead) {
        String text = text(message, name);
        OptionalLong millis = Timestamps.millis(text);
        if (millis.isEmpty() && !text.isEmpty()) {
            logger.warn("tag_processor: {} '{}' is no time (Unix milliseconds or RFC 3339), {}", name, text, instead);
        }
        return millis;
    }

    private static String topic(Message message) throws TagFailure {
        String locationPath = text(message, MetadataNames.LOCATION_PATH);
        String dataContract = text(message, MetadataNames.DATA_CONTRACT);
        String tagName = text(message, MetadataNames.TAG_NAME);
        Optional<String> virtualPath = VirtualPath.of(text(message, MetadataNames.VIRTUAL_PATH));
        try {
            return UnsTopic.of(locationPath, dataContract, virtualPath, tagName).text();
        } catch (InvalidTopicException e) {
            throw TagFailure.topicBuild(e.getMessage() + " (location_path: " + locationPath + ", data_contract: "
                    + dataContract + ", virtual_path: " + virtualPath.orElse("") + ", tag_name: " + tagName + ")");
        }
    }

    private static String text(Message message, String name) {
        return message.metadata().value(name).map(MetadataText::of).orElse("");
    }
}
