package dev.nekton.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON for the hand-written programs: Jackson's parser in, texts put together out. */
public final class JsonBytes {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double MAX_EXACT_INTEGER = 1L << 53;

    private JsonBytes() {}

    /** Returns a parser of one document. */
    public static JsonParser parser(byte[] json) throws IOException {
        return FACTORY.createParser(json);
    }

    /** Returns a number as JavaScript prints it, as long as it needs no exponent. */
    public static String number(double value) {
        long whole = (long) value;
        return whole == value && Math.abs(value) <= MAX_EXACT_INTEGER
                ? Long.toString(whole)
                : NumberOutput.toString(value, true);
    }

    /** Appends a text in quotes. */
    public static void quote(StringBuilder json, String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    /** Copies an ASCII text to {@code target} from {@code at} on and returns where it ends. */
    @SuppressWarnings("deprecation") // the one copy without a check: the text is ASCII
    public static int copy(String ascii, byte[] target, int at) {
        ascii.getBytes(0, ascii.length(), target, at);
        return at + ascii.length();
    }

    /** Returns the bytes of an ASCII text. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
