package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandles;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** The methods of texts that need Unicode's tables. */
final class StringFunctions {
    static final JavaFunctions ALL = new JavaFunctions(StringFunctions.class, MethodHandles.lookup());

    private static final Set<String> FORMS = Set.of("NFC", "NFD", "NFKC", "NFKD");

    private StringFunctions() {}

    static boolean isWellFormed(Object self) {
        String text = text(self, "isWellFormed");
        return text.codePoints().noneMatch(StringFunctions::isSurrogate);
    }

    static int localeCompare(Object self, @Nullable Object other) {
        return NeutralOrder.compare(text(self, "localeCompare"), JSType.toString(other));
    }

    static String normalize(Object self, @Nullable Object form) {
        String text = text(self, "normalize");
        return Normalizer.normalize(text, form(form == ScriptRuntime.UNDEFINED ? "NFC" : JSType.toString(form)));
    }

    static String toWellFormed(Object self) {
        StringBuilder made = new StringBuilder();
        text(self, "toWellFormed")
                .codePoints()
                .map(code -> isSurrogate(code) ? 0xFFFD : code)
                .forEach(made::appendCodePoint);
        return made.toString();
    }

    static String trim(Object self) {
        String text = text(self, "trim");
        int end = endOf(text);
        return text.substring(Math.min(startOf(text), end), end);
    }

    static String trimEnd(Object self) {
        String text = text(self, "trimEnd");
        return text.substring(0, endOf(text));
    }

    static String trimStart(Object self) {
        String text = text(self, "trimStart");
        return text.substring(startOf(text));
    }

    private static int startOf(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int endOf(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char unit) {
        return unit == ' '
                || unit >= '\t' && unit <= '\r'
                || unit >= 0xA0
                        && (unit == 0xFEFF
                                || unit == 0x2028
                                || unit == 0x2029
                                || Character.getType(unit) == Character.SPACE_SEPARATOR);
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private static Normalizer.Form form(String name) {
        if (FORMS.contains(name)) {
            return Normalizer.Form.valueOf(name);
        }
        throw Throwing.rangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
    }

    private static String text(@Nullable Object self, String method) {
        if (self instanceof String text) {
            return text;
        }
        if (JSType.nullOrUndefined(self)) {
            throw Throwing.typeError("String.prototype." + method + " called on null or undefined");
        }
        return JSType.toString(self);
    }
}
