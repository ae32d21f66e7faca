package dev.nekton.vm.engine;

import dev.nekton.vm.regexp.Matcher;
import dev.nekton.vm.regexp.RegExp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * What the methods of String do with a plain regular expression, the short way: without the calls that a script could
 * notice only if it had changed the built-in ones. <em>Not thread-safe.</em>
 */
final class TextSearch {
    private final RegExps regExps;
    private final Matcher matcher;

    TextSearch(RegExps regExps) {
        this.regExps = regExps;
        this.matcher = regExps.matcher();
    }

    /** Returns the result of {@code text.replace(self, replacement)}. */
    String replace(JsRegExp self, String text, @Nullable Object replacement) {
        RegExp regExp = self.regExp();
        ScriptFunction function = replacement instanceof ScriptFunction callable ? callable : null;
        String template = function != null ? "" : JSType.toString(replacement);
        boolean isGlobal = regExp.flags().isGlobal();
        if (isGlobal) {
            self.lastIndex(0);
        }
        if (!(isGlobal ? regExps.find(regExp, text, 0) : regExps.step(self, regExp, text))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        Guard guard = Guard.current();
        int copied = 0;
        do {
            int start = matcher.start(0);
            int end = matcher.end(0);
            result.append(text, copied, start);
            if (function != null) {
                result.append(called(function, regExp, text));
            } else {
                substitute(result, template, regExp, text);
            }
            guard.grow(result);
            copied = end;
            if (!isGlobal) {
                break;
            }
            int next = end > start ? end : after(regExp, text, end);
            if (next > text.length() || !regExps.find(regExp, text, next)) {
                break;
            }
        } while (true);
        return result.append(text, copied, text.length()).toString();
    }

    private void substitute(StringBuilder result, String template, RegExp regExp, String text) {
        if (template.indexOf('$') < 0) {
            result.append(template);
            return;
        }
        MatchResults results = regExps.results();
        Substitution.append(
                result,
                template,
                text,
                matcher.start(0),
                matcher.end(0),
                results.texts(regExp, text),
                results.groups(regExp, text));
    }

    private String called(ScriptFunction function, RegExp regExp, String text) {
        Object[] groups = regExps.results().texts(regExp, text);
        Object named = regExps.results().groups(regExp, text);
        boolean hasNames = named != ScriptRuntime.UNDEFINED;
        Object[] arguments = new Object[groups.length + (hasNames ? 3 : 2)];
        System.arraycopy(groups, 0, arguments, 0, groups.length);
        arguments[groups.length] = matcher.start(0);
        arguments[groups.length + 1] = text;
        if (hasNames) {
            arguments[groups.length + 2] = named;
        }
        return Callback.text(function, arguments);
    }

    /** Returns the result of {@code text.match(self)}. */
    @Nullable
    Object match(JsRegExp self, String text) {
        RegExp regExp = self.regExp();
        if (!regExp.flags().isGlobal()) {
            return regExps.exec(self, regExp, text);
        }
        self.lastIndex(0);
        Guard guard = Guard.current();
        List<Object> found = new ArrayList<>();
        int from = 0;
        while (from <= text.length() && regExps.find(regExp, text, from)) {
            int end = matcher.end(0);
            found.add(text.substring(matcher.start(0), end));
            guard.grow(found);
            from = end > matcher.start(0) ? end : after(regExp, text, end);
        }
        return found.isEmpty() ? null : Global.allocate(found.toArray());
    }

    /** Returns the result of {@code text.search(self)}. */
    int search(JsRegExp self, String text) {
        return regExps.find(self.regExp(), text, 0) ? matcher.start(0) : -1;
    }

    /** Returns the result of {@code text.split(self, limit)}, for an expression that is not sticky. */
    ScriptObject split(JsRegExp self, String text, long limit) {
        RegExp regExp = self.regExp();
        List<Object> parts = new ArrayList<>();
        int size = text.length();
        if (limit > 0 && (size > 0 || !regExps.find(regExp, text, 0))) {
            split(regExp, text, limit, parts);
        }
        return Global.allocate(parts.toArray());
    }

    private void split(RegExp regExp, String text, long limit, List<Object> parts) {
        Guard guard = Guard.current();
        int copied = 0;
        int from = 0;
        while (from < text.length() && regExps.find(regExp, text, from) && matcher.start(0) < text.length()) {
            int end = matcher.end(0);
            if (end == copied) {
                from = after(regExp, text, Math.max(from, matcher.start(0)));
                continue;
            }
            parts.add(text.substring(copied, matcher.start(0)));
            guard.grow(parts);
            for (int i = 1; i < regExp.groupCount() && parts.size() < limit; i++) {
                parts.add(RegExps.undefinedIfNull(matcher.group(text, i)));
            }
            if (parts.size() >= limit) {
                return;
            }
            copied = end;
            from = copied;
        }
        parts.add(text.substring(copied));
    }

    /** Returns the place of the next character. */
    private static int after(RegExp regExp, String text, int at) {
        boolean isPair = regExp.flags().readsCodePoints()
                && at + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
        return at + (isPair ? 2 : 1);
    }
}
