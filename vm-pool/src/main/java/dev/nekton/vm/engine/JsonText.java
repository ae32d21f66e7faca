package dev.nekton.vm.engine;

import dev.nekton.value.Json;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeJSON;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSONFunctions;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** What {@code JSON.parse} and {@code JSON.stringify} do when no function of the script takes part. */
final class JsonText {
    private JsonText() {}

    /** {@code parseJson(text)}. */
    static @Nullable Object parse(@Nullable Object[] arguments) {
        NativeGuards.text(arguments[0]);
        String text = JSType.toString(arguments[0]);
        try {
            Object parsed = JSONFunctions.parse(text, ScriptRuntime.UNDEFINED);
            return hasNegativeZero(text) ? ToJs.value(Json.parse(text)) : parsed;
        } catch (ECMAException e) {
            throw Throwing.syntaxError(message(e));
        } catch (NumberRangeException e) {
            return JSONFunctions.parse(text, ScriptRuntime.UNDEFINED);
        }
    }

    /** {@code printJson(value, space)}; what can't be printed is undefined. */
    static @Nullable Object print(@Nullable Object[] arguments) {
        Object space = arguments.length > 1 ? arguments[1] : ScriptRuntime.UNDEFINED;
        Object printed = NativeJSON.stringify(null, arguments[0], ScriptRuntime.UNDEFINED, space);
        return printed instanceof ScriptObject || printed == ScriptRuntime.UNDEFINED
                ? printed
                : wellFormed(printed.toString());
    }

    /** The engine reads -0 as 0. */
    private static boolean hasNegativeZero(String text) {
        for (int at = text.indexOf("-0"); at >= 0; at = text.indexOf("-0", at + 2)) {
            if (at == 0 || " \t\r\n[,:".indexOf(text.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Half a surrogate pair is printed as an escape. */
    private static String wellFormed(String text) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                changed.append(text, done, i).append("\\u").append(Integer.toHexString(c));
                done = i + 1;
            }
        }
        return done == 0 ? text : changed.append(text, done, text.length()).toString();
    }

    /** The engine's message names a file of its own and shows the line: {@code Invalid JSON: <json>:1:4 Expected ...}. */
    private static String message(ECMAException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        int problem = first.indexOf("<json>:");
        String[] parts =
                problem < 0 ? new String[0] : first.substring(problem + 7).split("[: ]", 3);
        return parts.length < 3
                ? "Invalid JSON"
                : "Invalid JSON at line " + parts[0] + ", column " + (Integer.parseInt(parts[1]) + 1) + ": " + parts[2];
    }
}
