package dev.nekton.tag;

import dev.nekton.value.NumberText;
import dev.nekton.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as Go's {@code strconv.ParseFloat} does, and spells them as JSON does (decision D23): underscores between
 * digits, leading zeros, a bare point and hexadecimal with a binary exponent are taken.
 */
final class GoNumber {
    private static final Pattern DECIMAL =
            Pattern.compile("([+-]?)(?:([0-9]+)(?:\\.([0-9]*))?|\\.([0-9]+))([eE][+-]?[0-9]+)?");
    private static final Pattern HEX =
            Pattern.compile("[+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+");
    private static final Pattern HEX_PREFIX = Pattern.compile("[+-]?0[xX]");
    private static final Pattern MISPLACED = Pattern.compile("(?<![0-9])_|_(?![0-9])");
    private static final Pattern MISPLACED_IN_HEX = Pattern.compile("(?<![0-9a-fA-FxX])_|_(?![0-9a-fA-F])");

    private GoNumber() {}

    /** Returns the number; empty when {@code text} is none. Its double is infinite when it is out of range. */
    static Optional<Value.Num> parse(String text) {
        String plain = withoutUnderscores(text);
        if (HEX.matcher(plain).matches()) {
            double value = Double.parseDouble(plain);
            return Optional.of(Value.Num.ofLiteral(Double.isInfinite(value) ? "1e999" : NumberText.of(value)));
        }
        Matcher decimal = DECIMAL.matcher(plain);
        return decimal.matches() ? Optional.of(Value.Num.ofLiteral(json(decimal))) : Optional.empty();
    }

    private static String json(Matcher decimal) {
        String sign = "-".equals(decimal.group(1)) ? "-" : "";
        String whole = decimal.group(2) == null ? "0" : decimal.group(2).replaceFirst("^0+(?=[0-9])", "");
        String fraction = decimal.group(2) == null ? decimal.group(4) : decimal.group(3);
        String exponent = decimal.group(5) == null ? "" : decimal.group(5);
        return sign + whole + (fraction == null || fraction.isEmpty() ? "" : "." + fraction) + exponent;
    }

    /** Returns the text without underscores that stand between digits; unchanged when one stands elsewhere. */
    private static String withoutUnderscores(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        Pattern misplaced = HEX_PREFIX.matcher(text).lookingAt() ? MISPLACED_IN_HEX : MISPLACED;
        return misplaced.matcher(text).find() ? text : text.replace("_", "");
    }
}
