package dev.nekton.tag.topic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A topic of the Unified Namespace:
 * {@code umh.v1.<level0>[.<sublevel>...]._<contract>[.<virtual path>...].<name>}. The rules and their wording are those of
 * benthos-umh, whose parser finds the parts in the text alone: the first segment after level0 that begins with an
 * underscore is the contract.
 *
 * <p><em>Immutable.</em>
 *
 * @param text the whole topic
 * @param locationPath level0 and the sublevels, joined by dots
 * @param dataContract the contract, with its underscore
 * @param virtualPath the segments between contract and name, joined by dots; empty when there are none
 * @param name the last segment
 */
public record UnsTopic(
        String text, String locationPath, String dataContract, Optional<String> virtualPath, String name) {
    private static final String PREFIX = "umh.v1.";
    private static final Pattern CHARACTERS = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final Pattern OTHER_CHARACTER = Pattern.compile("[^a-zA-Z0-9._-]");
    private static final int LEVEL0 = 2;

    /**
     * Returns the topic of these parts.
     *
     * @throws InvalidTopicException when they make none
     */
    public static UnsTopic of(String locationPath, String dataContract, Optional<String> virtualPath, String name) {
        if (locationPath.isEmpty() || locationPath.startsWith(".")) {
            throw new InvalidTopicException("topic construction failed: level0 is required: location_path must begin"
                    + " with the name of the enterprise");
        }
        if (dataContract.isEmpty()) {
            throw new InvalidTopicException("topic construction failed: data contract is required: data_contract must"
                    + " be a name that begins with an underscore");
        }
        if (name.isEmpty()) {
            throw new InvalidTopicException("topic construction failed: name is required: tag_name must not be empty");
        }
        String path = virtualPath.map(segments -> "." + segments).orElse("");
        return parse(PREFIX + locationPath + "." + dataContract + path + "." + name);
    }

    /**
     * Returns the topic of a text.
     *
     * @throws InvalidTopicException when it is none
     */
    public static UnsTopic parse(String text) {
        if (text.isEmpty()) {
            throw new InvalidTopicException("topic cannot be empty");
        }
        if (!text.startsWith(PREFIX)) {
            throw new InvalidTopicException("topic must start with umh.v1");
        }
        List<String> parts = List.of(text.split("\\.", -1));
        if (parts.size() < 5) {
            throw new InvalidTopicException("topic must have at least: umh.v1.level0._contract.name");
        }
        UnsTopic topic = split(text, parts);
        checkCharacters(text);
        return topic;
    }

    private static UnsTopic split(String text, List<String> parts) {
        if (parts.get(LEVEL0).isEmpty()) {
            throw new InvalidTopicException("level0 cannot be empty");
        }
        int contract = contractIndex(parts);
        int last = parts.size() - 1;
        if (parts.get(contract).length() == 1) {
            throw new InvalidTopicException("data contract cannot be just an underscore");
        }
        if (parts.get(last).isEmpty()) {
            throw new InvalidTopicException("topic name (final segment) cannot be empty");
        }
        List<String> path = parts.subList(contract + 1, last);
        if (path.contains("")) {
            throw new InvalidTopicException("virtual path segment at index " + path.indexOf("") + " cannot be empty");
        }
        List<String> location = parts.subList(LEVEL0, contract);
        checkLocation(location, text);
        return new UnsTopic(
                text,
                String.join(".", location),
                parts.get(contract),
                path.isEmpty() ? Optional.empty() : Optional.of(String.join(".", path)),
                parts.get(last));
    }

    private static int contractIndex(List<String> parts) {
        for (int i = LEVEL0 + 1; i < parts.size() - 1; i++) {
            if (parts.get(i).startsWith("_")) {
                return i;
            }
        }
        throw new InvalidTopicException(
                "topic must contain a data contract (segment starting with '_') and it cannot be"
                        + " the final segment");
    }

    private static void checkLocation(List<String> location, String text) {
        if (location.get(0).startsWith("_")) {
            throw new InvalidTopicException(
                    "topic validation failed: level0 cannot start with underscore (topic: " + text + ")");
        }
        if (location.contains("")) {
            throw new InvalidTopicException("topic validation failed: location sublevel at index "
                    + location.indexOf("") + " cannot be empty (topic: " + text + ")");
        }
    }

    private static void checkCharacters(String text) {
        if (!CHARACTERS.matcher(text).matches()) {
            throw new InvalidTopicException("topic contained invalid characters and was rejected: '" + text + "' -> '"
                    + OTHER_CHARACTER.matcher(text).replaceAll("_") + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
