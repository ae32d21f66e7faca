package dev.nekton.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.nekton.value.NumberText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON for the hand-written programs: Jackson's parser in, texts put together out. */
public final class JsonBytes {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
    private static final double MAX_EXACT_INTEGER = 1L << 53;

    private JsonBytes() {}

    /** Returns a parser of one document. */
    public static JsonParser parser(byte[] json) throws IOException {
        return FACTORY.createParser(json);
    }

    /** Returns a number as JavaScript prints it; where that is how Java prints it too, Java is faster. */
    public static String number(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) <= MAX_EXACT_INTEGER) {
            return Long.toString(whole);
        }
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e7 ? Double.toString(value) : NumberText.of(value);
    }

    /** Appends a text in quotes. */
    public static void quote(StringBuilder json, String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    /** Copies an ASCII text to {@code target} from {@code at} on. */
    @SuppressWarnings("deprecation") // the one copy without a check: the text is ASCII
    public static void copy(String ascii, byte[] target, int at) {
        ascii.getBytes(0, ascii.length(), target, at);
    }

    /** Returns the bytes of an ASCII text. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
