package dev.nekton.tag.topic;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A topic of the Unified Namespace:
 * {@code umh.v1.<level0>[.<sublevel>...]._<contract>[.<virtual path>...].<name>}. The rules and their wording are those of
 * benthos-umh, whose parser finds the parts in the text alone: the first segment after level0 that begins with an
 * underscore is the contract.
 *
 * <p><em>Immutable.</em> Topics are equal when their texts are.
 */
public final class UnsTopic {
    private static final String PREFIX = "umh.v1.";
    private static final Pattern OTHER_CHARACTER = Pattern.compile("[^a-zA-Z0-9._-]");

    private final String text;
    private final int level0End;
    private final int contract;
    private final int contractEnd;
    private final int last;

    /** Finds the parts by the dots before and behind them. */
    private UnsTopic(String text) {
        this.text = text;
        this.level0End = text.indexOf('.', PREFIX.length());
        this.last = text.lastIndexOf('.');
        if (level0End < 0 || level0End == last) {
            throw new InvalidTopicException("topic must have at least: umh.v1.level0._contract.name");
        }
        if (level0End == PREFIX.length()) {
            throw new InvalidTopicException("level0 cannot be empty");
        }
        this.contract = text.indexOf("._", level0End);
        if (contract < 0 || contract >= last) {
            throw new InvalidTopicException(
                    "topic must contain a data contract (segment starting with '_') and it cannot be"
                            + " the final segment");
        }
        this.contractEnd = text.indexOf('.', contract + 1);
    }

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
        return parse(
                virtualPath.isEmpty()
                        ? PREFIX + locationPath + "." + dataContract + "." + name
                        : PREFIX + locationPath + "." + dataContract + "." + virtualPath.get() + "." + name);
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
        UnsTopic topic = new UnsTopic(text);
        topic.checkSegments();
        checkCharacters(text);
        return topic;
    }

    /** Returns the whole topic. */
    public String text() {
        return text;
    }

    /** Returns level0 and the sublevels, joined by dots. */
    public String locationPath() {
        return text.substring(PREFIX.length(), contract);
    }

    /** Returns the contract, with its underscore. */
    public String dataContract() {
        return text.substring(contract + 1, contractEnd);
    }

    /** Returns the segments between contract and name, joined by dots; empty when there are none. */
    public Optional<String> virtualPath() {
        return contractEnd == last ? Optional.empty() : Optional.of(text.substring(contractEnd + 1, last));
    }

    /** Returns the last segment. */
    public String name() {
        return text.substring(last + 1);
    }

    private void checkSegments() {
        if (contractEnd == contract + 2) {
            throw new InvalidTopicException("data contract cannot be just an underscore");
        }
        if (last == text.length() - 1) {
            throw new InvalidTopicException("topic name (final segment) cannot be empty");
        }
        int emptyInPath = emptySegment(contractEnd, last);
        if (emptyInPath >= 0) {
            throw new InvalidTopicException("virtual path segment at index " + emptyInPath + " cannot be empty");
        }
        if (text.charAt(PREFIX.length()) == '_') {
            throw new InvalidTopicException(
                    "topic validation failed: level0 cannot start with underscore (topic: " + text + ")");
        }
        int emptySublevel = emptySegment(level0End, contract);
        if (emptySublevel >= 0) {
            throw new InvalidTopicException("topic validation failed: location sublevel at index " + (emptySublevel + 1)
                    + " cannot be empty (topic: " + text + ")");
        }
    }

    /** Returns the place, from 0, of the first empty segment between two dots, or -1. */
    private int emptySegment(int from, int to) {
        int dot = from;
        for (int segment = 0; dot < to; segment++) {
            int next = text.indexOf('.', dot + 1);
            if (next == dot + 1) {
                return segment;
            }
            dot = next;
        }
        return -1;
    }

    private static void checkCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                throw new InvalidTopicException("topic contained invalid characters and was rejected: '" + text
                        + "' -> '" + OTHER_CHARACTER.matcher(text).replaceAll("_") + "'");
            }
        }
    }

    private static boolean isAllowed(char ch) {
        return ch >= 'a' && ch <= 'z'
                || ch >= 'A' && ch <= 'Z'
                || ch >= '0' && ch <= '9'
                || ch == '.'
                || ch == '_'
                || ch == '-';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnsTopic topic && topic.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
