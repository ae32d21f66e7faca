package dev.nekton.vm.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** What the methods of String do with a text to search for. */
final class PlainText {
    private PlainText() {}

    /** Returns the result of {@code text.replace(wanted, replacement)}, or {@code replaceAll}. */
    static String replace(String text, String wanted, @Nullable Object replacement, boolean all) {
        ScriptFunction function = replacement instanceof ScriptFunction callable ? callable : null;
        String template = function != null ? "" : JSType.toString(replacement);
        int at = text.indexOf(wanted);
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int copied = 0;
        Object[] groups = {wanted};
        Guard guard = Guard.current();
        while (at >= 0) {
            int end = at + wanted.length();
            result.append(text, copied, at);
            if (function != null) {
                result.append(Callback.text(function, new Object[] {wanted, at, text}));
            } else {
                Substitution.append(result, template, text, at, end, groups, ScriptRuntime.UNDEFINED);
            }
            guard.grow(result);
            copied = end;
            int next = wanted.isEmpty() ? at + 1 : end;
            at = all && next <= text.length() ? text.indexOf(wanted, next) : -1;
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** Returns the result of {@code text.split(separator, limit)}. */
    static ScriptObject split(String text, String separator, long limit) {
        Guard guard = Guard.current();
        List<Object> parts = new ArrayList<>();
        int end = separator.isEmpty() ? text.length() - 1 : text.length();
        int copied = 0;
        int at = next(text, separator, 0);
        while (at >= 0 && at <= end && parts.size() < limit) {
            parts.add(text.substring(copied, at));
            guard.grow(parts);
            copied = at + separator.length();
            at = next(text, separator, copied);
        }
        boolean hasRest = !separator.isEmpty() || !text.isEmpty();
        if (hasRest && parts.size() < limit) {
            parts.add(text.substring(copied));
        }
        return Global.allocate(parts.toArray());
    }

    private static int next(String text, String separator, int from) {
        return separator.isEmpty() ? from + 1 : text.indexOf(separator, from);
    }
}
