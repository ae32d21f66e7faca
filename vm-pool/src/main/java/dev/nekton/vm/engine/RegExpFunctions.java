package dev.nekton.vm.engine;

import dev.nekton.vm.regexp.Budget;
import dev.nekton.vm.regexp.RegExp;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * The functions of the library's file {@code regexp.js} that Java carries out. Where a script could notice the short way,
 * the file's own functions, which take each step that ECMAScript prescribes, do the work.
 *
 * <p><em>Not thread-safe.</em>
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // the functions are found by their names, and all take a receiver
final class RegExpFunctions {
    /** What the file finds at {@code $nekton.regExps}, with the number of arguments. */
    private static final List<Function> FUNCTIONS = List.of(
            new Function("install", 2),
            new Function("make", 2),
            new Function("isRegExp", 1),
            new Function("patternOf", 1),
            new Function("sourceOf", 1),
            new Function("flagsOf", 1),
            new Function("recompile", 3),
            new Function("escape", 1),
            new Function("substitute", 6),
            new Function("replaceText", 4),
            new Function("splitText", 3),
            new Function("exec", 1),
            new Function("test", 1),
            new Function("match", 1),
            new Function("replace", 2),
            new Function("replaceAll", 2),
            new Function("search", 1),
            new Function("split", 2));

    private final ScriptObject prototype = Global.newEmptyInstance();
    private final RegExps regExps;
    private final TextSearch search;
    private @Nullable ScriptObject slow;

    private record Function(String name, int parameters) {
        ScriptFunction of(RegExpFunctions target) {
            MethodType type = MethodType.genericMethodType(parameters + 1);
            try {
                MethodHandle handle = MethodHandles.lookup().findVirtual(RegExpFunctions.class, name, type);
                return ScriptFunction.createStrictBuiltin(name, handle.bindTo(target));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    RegExpFunctions(Budget budget) {
        this.regExps = new RegExps(prototype, budget);
        this.search = new TextSearch(regExps);
    }

    /** Adds {@code regexp}, which literals call, and {@code regExps}, which the library's file takes away. */
    void addTo(ScriptObject library) {
        ScriptObject functions = Global.newEmptyInstance();
        FUNCTIONS.forEach(function -> functions.set(function.name(), function.of(this), 0));
        functions.set("prototype", prototype, 0);
        library.set("regExps", functions, 0);
        library.set("regexp", new Function("literal", 2).of(this), 0);
    }

    /** Says that no script can change the built-in objects any more. */
    void fix() {
        regExps.fix();
    }

    private Object literal(Object self, Object source, Object flags) {
        return regExps.create(source.toString(), flags.toString());
    }

    /** {@code install(constructor, slow)}: the built-in functions are in place. */
    private Object install(Object self, Object constructor, Object slowFunctions) {
        slow = (ScriptObject) slowFunctions;
        regExps.watch((ScriptObject) constructor);
        return ScriptRuntime.UNDEFINED;
    }

    private Object make(Object self, Object source, Object flags) {
        String pattern = source == ScriptRuntime.UNDEFINED ? "" : JSType.toString(source);
        return regExps.create(pattern, flags == ScriptRuntime.UNDEFINED ? "" : JSType.toString(flags));
    }

    private Object isRegExp(Object self, Object value) {
        return regExps.regExpOf(value) != null;
    }

    /** The source as it was written. */
    private Object patternOf(Object self, Object value) {
        return regExp(value, "source").source();
    }

    /** The source as it stands between slashes. */
    private Object sourceOf(Object self, Object value) {
        return RegExpSource.escaped(regExp(value, "source").source());
    }

    private Object flagsOf(Object self, Object value) {
        return regExp(value, "flags").flags().toString();
    }

    private Object recompile(Object self, Object value, Object source, Object flags) {
        if (!(value instanceof JsRegExp regExp)) {
            throw notARegExp("compile");
        }
        String pattern = source == ScriptRuntime.UNDEFINED ? "" : JSType.toString(source);
        regExp.recompile(regExps.compile(pattern, flags == ScriptRuntime.UNDEFINED ? "" : JSType.toString(flags)));
        regExps.setLastIndex(regExp, 0);
        return regExp;
    }

    /** {@code substitute(text, position, groups, named, template, matchedLength)}. */
    private Object substitute(
            Object self, Object text, Object position, Object groups, Object named, Object template, Object length) {
        StringBuilder result = new StringBuilder();
        ScriptObject list = (ScriptObject) groups;
        Object[] texts = new Object[JSType.toInt32(list.getLength())];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = list.get(i);
        }
        int start = JSType.toInt32(position);
        int end = (int) Math.min((long) start + JSType.toInt32(length), Integer.MAX_VALUE);
        Substitution.append(result, template.toString(), text.toString(), start, end, texts, named);
        return result.toString();
    }

    private Object escape(Object self, Object text) {
        return RegExpSource.ofText(text.toString());
    }

    private Object replaceText(Object self, Object text, Object wanted, Object replacement, Object all) {
        return PlainText.replace(text.toString(), wanted.toString(), replacement, all == Boolean.TRUE);
    }

    private Object splitText(Object self, Object text, Object separator, Object limit) {
        return PlainText.split(text.toString(), separator.toString(), JSType.toUint32(limit));
    }

    private @Nullable Object exec(Object self, Object text) {
        RegExp regExp = regExp(self, "exec");
        if (text instanceof ScriptObject) {
            String input = JSType.toString(text);
            return regExps.exec((ScriptObject) self, regExp(self, "exec"), input);
        }
        return regExps.exec((ScriptObject) self, regExp, JSType.toString(text));
    }

    private @Nullable Object test(Object self, Object text) {
        if (regExps.isPlain(self) && !(text instanceof ScriptObject)) {
            JsRegExp regExp = (JsRegExp) self;
            return regExps.step(regExp, regExp.regExp(), JSType.toString(text));
        }
        return slowly("test", self, text);
    }

    private @Nullable Object match(Object self, Object pattern) {
        return isText(self) && regExps.isPlain(pattern)
                ? search.match((JsRegExp) pattern, self.toString())
                : slowly("match", self, pattern);
    }

    private @Nullable Object replace(Object self, Object pattern, Object replacement) {
        if (isText(self) && isSimple(replacement)) {
            if (isText(pattern)) {
                return PlainText.replace(self.toString(), pattern.toString(), replacement, false);
            }
            if (regExps.isPlain(pattern)) {
                return search.replace((JsRegExp) pattern, self.toString(), replacement);
            }
        }
        return slowly("replace", self, pattern, replacement);
    }

    private @Nullable Object replaceAll(Object self, Object pattern, Object replacement) {
        if (isText(self) && isSimple(replacement)) {
            if (isText(pattern)) {
                return PlainText.replace(self.toString(), pattern.toString(), replacement, true);
            }
            if (regExps.isPlain(pattern)
                    && ((JsRegExp) pattern).regExp().flags().isGlobal()) {
                return search.replace((JsRegExp) pattern, self.toString(), replacement);
            }
        }
        return slowly("replaceAll", self, pattern, replacement);
    }

    private @Nullable Object search(Object self, Object pattern) {
        return isText(self) && regExps.isPlain(pattern)
                ? search.search((JsRegExp) pattern, self.toString())
                : slowly("search", self, pattern);
    }

    private @Nullable Object split(Object self, Object separator, Object limit) {
        if (isText(self) && (limit == ScriptRuntime.UNDEFINED || limit instanceof Number)) {
            long most = limit == ScriptRuntime.UNDEFINED ? 0xFFFFFFFFL : JSType.toUint32(limit);
            if (isText(separator)) {
                return PlainText.split(self.toString(), separator.toString(), most);
            }
            if (regExps.isPlain(separator)
                    && !((JsRegExp) separator).regExp().flags().isSticky()) {
                return search.split((JsRegExp) separator, self.toString(), most);
            }
        }
        return slowly("split", self, separator, limit);
    }

    private @Nullable Object slowly(String name, Object self, @Nullable Object... arguments) {
        ScriptFunction function = (ScriptFunction) Objects.requireNonNull(slow).get(name);
        return ScriptRuntime.apply(function, self, arguments);
    }

    private RegExp regExp(Object value, String method) {
        RegExp regExp = regExps.regExpOf(value);
        if (regExp == null) {
            throw notARegExp(method);
        }
        return regExp;
    }

    private RuntimeException notARegExp(String method) {
        return Throwing.typeError("RegExp.prototype." + method + " called on what is no regular expression");
    }

    /** Asks also whether it is not too long: a text that was put together is made whole now. */
    private static boolean isText(Object value) {
        NativeGuards.text(value);
        return value instanceof String || value instanceof ConsString;
    }

    /** Making a text of it runs no code of a script. */
    private static boolean isSimple(Object value) {
        return isText(value) || value instanceof ScriptFunction || value instanceof Number;
    }
}
