package dev.nekton.tag;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.Set;

/** Makes the payload the value of a tag, as the metadata {@code datatype} asks for. */
final class ValueConversion {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private ValueConversion() {}

    /**
     * Returns the value.
     *
     * @param datatype {@code string}, {@code number} or {@code bool}; anything else keeps scalars as they are
     * @throws TagFailure when the payload can't be that
     */
    static Value convert(Value payload, String datatype) throws TagFailure {
        if (payload instanceof Value.Null) {
            return payload;
        }
        return switch (datatype) {
            case "string" -> Value.of(text(payload));
            case "number" -> number(payload);
            case "bool" -> bool(payload);
            default -> automatic(payload);
        };
    }

    private static Value automatic(Value payload) {
        if (payload instanceof Value.Num num) {
            return Double.isInfinite(num.value()) ? Value.of(num.plainText()) : num;
        }
        return isNested(payload) ? Value.of(text(payload)) : payload;
    }

    private static Value number(Value payload) throws TagFailure {
        String text = text(payload);
        Value.Num number = GoNumber.parse(text).orElseThrow(() -> cannot(text, "number", "it is no number"));
        if (Double.isInfinite(number.value())) {
            throw cannot(text, "number", "it is out of range");
        }
        return number;
    }

    private static Value bool(Value payload) throws TagFailure {
        String text = text(payload);
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw cannot(text, "bool", "it is none of true, false, t, f, 1 and 0");
        }
        return Value.of(TRUE.contains(text));
    }

    private static String text(Value payload) {
        return isNested(payload) ? Json.sortedText(payload) : payload.plainText();
    }

    private static boolean isNested(Value payload) {
        return payload instanceof Value.Array || payload instanceof Value.Struct;
    }

    private static TagFailure cannot(String text, String datatype, String why) {
        String shown = text.length() <= 200 ? text : text.substring(0, 200) + "...";
        return TagFailure.valueConvert("cannot convert " + Json.text(Value.of(shown)) + " to " + datatype + ": " + why);
    }
}
