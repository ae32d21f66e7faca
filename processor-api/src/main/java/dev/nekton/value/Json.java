package dev.nekton.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads and writes JSON as the reference does: nesting up to {@value #MAX_DEPTH}, no limit on the length of texts and
 * numbers, the last of duplicate keys wins, invalid UTF-8 inside a document becomes U+FFFD, a byte-order mark is an
 * error.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Json {
    /** The deepest nesting that is read; one more is not JSON. */
    public static final int MAX_DEPTH = 10_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    /**
     * Returns the one document that {@code json} holds, white space around it allowed.
     *
     * @throws NotJsonException when it holds anything else
     */
    public static Value parse(byte[] json) {
        return PlainJson.read(json, ValueMaker.INSTANCE).orElseGet(() -> read(json, JsonReader::read));
    }

    /**
     * Returns the one document that {@code json} holds, white space around it allowed.
     *
     * @throws NotJsonException when it holds anything else
     */
    public static Value parse(String json) {
        return read(json, JsonReader::read);
    }

    /**
     * Returns what {@code maker} makes of the one document that {@code json} holds, if that is plain: of ASCII without
     * escapes, not deep, of objects with few members, and of numbers in a double's range; empty otherwise, and when it makes
     * null. Then {@link #parse} tells what there is.
     *
     * @throws RuntimeException what {@code maker} throws
     */
    public static <T> Optional<T> parsePlain(byte[] json, JsonMaker<T> maker) {
        return PlainJson.read(json, maker);
    }

    /**
     * Reads an object member by member, without making the object: also what a later member of the same name replaces.
     *
     * @param members makes what takes the members; one that took some and is not returned is forgotten
     * @return what took all members
     * @throws NotJsonException when {@code json} holds anything else than one object
     */
    public static <T extends JsonMembers> T readMembers(byte[] json, Supplier<T> members) {
        return read(json, parser -> JsonReader.readMembers(parser, members.get()));
    }

    /** Returns the compact JSON text, members in their order, U+2028 and U+2029 escaped. */
    public static String text(Value value) {
        return new JsonOutput().write(value).toString();
    }

    /** Returns {@link #text} as UTF-8. */
    public static byte[] bytes(Value value) {
        return new JsonOutput().write(value).toBytes();
    }

    /**
     * Returns the compact JSON text that Go's {@code encoding/json} gives: members sorted by the bytes of their names,
     * {@code <}, {@code >} and {@code &} escaped as well.
     */
    public static String sortedText(Value value) {
        return new JsonOutput().writeSorted(value).toString();
    }

    /**
     * Jackson's reader of bytes takes overlong sequences for UTF-8 and refuses names with lone surrogates, so bytes of the
     * one kind never reach it, and what it refuses is read again as text.
     */
    private static <T> T read(byte[] json, Reading<T> reading) {
        if (json.length > 0 && startsLikeNoJson(json)) {
            throw new NotJsonException("invalid character " + quoted(json) + " looking for beginning of value");
        }
        if (!Utf8.isValid(json)) {
            return read(Utf8.decode(json), reading);
        }
        try {
            return read(FACTORY.createParser(json), reading);
        } catch (IOException e) {
            return read(Utf8.decode(json), reading);
        }
    }

    private static <T> T read(String json, Reading<T> reading) {
        try {
            return read(FACTORY.createParser(json), reading);
        } catch (IOException e) {
            String repaired = SurrogateEscapes.repair(json);
            if (repaired.equals(json)) {
                throw notJson(e);
            }
            return read(repaired, reading);
        }
    }

    private static <T> T read(JsonParser parser, Reading<T> reading) throws IOException {
        try (parser) {
            T read = reading.read(parser);
            if (parser.nextToken() != null) {
                throw new NotJsonException("message contains multiple valid documents");
            }
            return read;
        }
    }

    /** Reads something from a token stream, and all of it. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    /** Jackson would take a byte-order mark, or zeros among the first bytes, for another encoding than UTF-8. */
    private static boolean startsLikeNoJson(byte[] json) {
        if (json[0] < 0) {
            return true;
        }
        for (int i = 0; i < Math.min(4, json.length); i++) {
            if (json[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(byte[] json) {
        String text = Utf8.decode(json);
        return "'" + text.substring(0, text.offsetByCodePoints(0, 1)) + "'";
    }

    private static NotJsonException notJson(IOException e) {
        if (e instanceof JsonProcessingException json) {
            String reason = json.getOriginalMessage();
            var location = json.getLocation();
            return new NotJsonException(
                    location == null
                            ? reason
                            : reason + " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")");
        }
        throw new UncheckedIOException(e);
    }
}
