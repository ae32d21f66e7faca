package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.tag.topic.InvalidTopicException;
import dev.nekton.tag.topic.UnsTopic;
import dev.nekton.value.JsonOutput;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import dev.nekton.vm.message.MetadataText;
import java.nio.charset.StandardCharsets;
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

    private static final byte[] TIMESTAMP_MS = "{\"timestamp_ms\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUE = ",\"value\":".getBytes(StandardCharsets.US_ASCII);

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
        Metadata metadata = message.metadata();
        requireFields(metadata);
        Value payload = goText.isPresent() ? Value.of(goText.get()) : payload(message);
        Value value = ValueConversion.convert(payload, text(metadata, MetadataNames.DATATYPE));
        long timestamp = timestamp(metadata);
        Optional<String> virtualPath = VirtualPath.of(text(metadata, MetadataNames.VIRTUAL_PATH));
        String topic = topic(metadata, virtualPath);
        return message.withBytes(content(timestamp, value)).withMetadata(texts(metadata, virtualPath, topic));
    }

    private static byte[] content(long timestamp, Value value) {
        return new JsonOutput()
                .write(TIMESTAMP_MS)
                .write(timestamp)
                .write(VALUE)
                .write(value)
                .write('}')
                .toBytes();
    }

    private static void requireFields(Metadata metadata) throws TagFailure {
        for (String name : REQUIRED) {
            if (!isThere(metadata, name)) {
                throw missing(metadata);
            }
        }
    }

    private static TagFailure missing(Metadata metadata) {
        return TagFailure.missingFields("missing metadata: "
                + REQUIRED.stream().filter(name -> !isThere(metadata, name)).collect(Collectors.joining(", "))
                + ". Set msg.meta.<name> in defaults, conditions or advancedProcessing. Present: "
                + String.join(", ", metadata.keys().names()));
    }

    private static boolean isThere(Metadata metadata, String name) {
        int index = metadata.keys().indexOf(name);
        return index >= 0 && !(metadata.valueAt(index) instanceof Value.Null);
    }

    /** Everything as text, the virtual path cleaned, empty texts left out, and the topic. */
    private static Metadata texts(Metadata metadata, Optional<String> virtualPath, String topic) {
        String path = virtualPath.orElse("");
        Metadata.Builder texts = areTexts(metadata, path) ? metadata.toBuilder() : cleaned(metadata, path);
        Value.Text text = Value.ofWellFormed(topic);
        return texts.set(MetadataNames.TOPIC, text)
                .set(MetadataNames.UMH_TOPIC, text)
                .build();
    }

    private static boolean areTexts(Metadata metadata, String virtualPath) {
        for (int i = 0; i < metadata.size(); i++) {
            if (!(metadata.valueAt(i) instanceof Value.Text text) || text.text().isEmpty()) {
                return false;
            }
        }
        return text(metadata, MetadataNames.VIRTUAL_PATH).equals(virtualPath);
    }

    private static Metadata.Builder cleaned(Metadata metadata, String virtualPath) {
        Metadata.Builder texts = Metadata.builder();
        metadata.forEach((name, value) -> {
            String text = name.equals(MetadataNames.VIRTUAL_PATH) ? virtualPath : MetadataText.of(value);
            if (!text.isEmpty()) {
                texts.set(name, text);
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

    private long timestamp(Metadata metadata) {
        return timestamp(metadata, MetadataNames.TIMESTAMP_MS, "trying " + MetadataNames.TIMESTAMP)
                .orElseGet(() -> timestamp(metadata, MetadataNames.TIMESTAMP, "using the current time")
                        .orElseGet(clock::millis));
    }

    private OptionalLong timestamp(Metadata metadata, String name, String instead) {
        String text = text(metadata, name);
        OptionalLong millis = Timestamps.millis(text);
        if (millis.isEmpty() && !text.isEmpty()) {
            logger.warn("tag_processor: {} '{}' is no time (Unix milliseconds or RFC 3339), {}", name, text, instead);
        }
        return millis;
    }

    private static String topic(Metadata metadata, Optional<String> virtualPath) throws TagFailure {
        String locationPath = text(metadata, MetadataNames.LOCATION_PATH);
        String dataContract = text(metadata, MetadataNames.DATA_CONTRACT);
        String tagName = text(metadata, MetadataNames.TAG_NAME);
        try {
            return UnsTopic.of(locationPath, dataContract, virtualPath, tagName).text();
        } catch (InvalidTopicException e) {
            throw TagFailure.topicBuild(e.getMessage() + " (location_path: " + locationPath + ", data_contract: "
                    + dataContract + ", virtual_path: " + virtualPath.orElse("") + ", tag_name: " + tagName + ")");
        }
    }

    private static String text(Metadata metadata, String name) {
        int index = metadata.keys().indexOf(name);
        return index < 0 ? "" : MetadataText.of(metadata.valueAt(index));
    }
}
