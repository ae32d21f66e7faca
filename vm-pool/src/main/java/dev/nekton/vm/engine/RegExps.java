package dev.nekton.vm.engine;

import dev.nekton.vm.regexp.Budget;
import dev.nekton.vm.regexp.MatchLimitException;
import dev.nekton.vm.regexp.Matcher;
import dev.nekton.vm.regexp.RegExp;
import dev.nekton.vm.regexp.RegExpSyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeRegExp;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.linker.NashornCallSiteDescriptor;

/** The regular expressions of one VM: makes them, and matches them as {@code exec} does. <em>Not thread-safe.</em> */
final class RegExps {
    private static final String LAST_INDEX = "lastIndex";

    private final Budget budget;
    private final Matcher matcher = new Matcher();
    private final MatchResults results = new MatchResults(matcher);
    private final RegExpCache cache = new RegExpCache();
    private final ScriptObject prototype;
    private @Nullable Untouched builtins;

    /** @param prototype what scripts know as {@code RegExp.prototype} */
    RegExps(ScriptObject prototype, Budget budget) {
        this.prototype = prototype;
        this.budget = budget;
    }

    /** Lets regular expressions that nobody changed take the short way, as long as nobody changes the built-in ones. */
    void watch(ScriptObject constructor) {
        builtins = new Untouched(prototype, constructor);
    }

    /** Says that no script can change the built-in ones any more. */
    void fix() {
        if (builtins != null) {
            builtins.fix();
        }
    }

    /** Returns a new regular expression; throws the SyntaxError that a script can catch. */
    JsRegExp create(String source, String flags) {
        return new JsRegExp(compile(source, flags), prototype);
    }

    RegExp compile(String source, String flags) {
        try {
            return cache.get(source, flags);
        } catch (RegExpSyntaxException e) {
            String place = e.offset() < 0 ? "" : " (at " + (e.offset() + 1) + ")";
            String text = "Invalid regular expression: /" + source + "/" + flags + ": " + e.getMessage() + place;
            throw Throwing.syntaxError(text);
        }
    }

    /** Returns the compiled expression of a regular expression, also of one that the engine made; null for anything else. */
    @Nullable
    RegExp regExpOf(@Nullable Object value) {
        if (value instanceof JsRegExp regExp) {
            return regExp.regExp();
        }
        return value instanceof NativeRegExp made
                ? compile(JSType.toString(NativeRegExp.source(made)), flags(made))
                : null;
    }

    private static String flags(NativeRegExp made) {
        String text = made.toString();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Returns whether nothing a script did is to be seen when it is matched. */
    boolean isPlain(@Nullable Object value) {
        return value instanceof JsRegExp regExp && regExp.isPlain(prototype) && builtins != null && builtins.check();
    }

    /** Looks for a match from a place; what was found is in the matcher. */
    boolean find(RegExp regExp, String text, int from) {
        try {
            return matcher.match(regExp, text, from, regExp.flags().isSticky(), budget);
        } catch (MatchLimitException e) {
            throw Throwing.rangeError(Objects.requireNonNull(e.getMessage()));
        }
    }

    Matcher matcher() {
        return matcher;
    }

    MatchResults results() {
        return results;
    }

    /** {@code RegExpBuiltinExec}: returns the array of a match, or null. */
    @Nullable
    Object exec(ScriptObject self, RegExp regExp, String text) {
        return step(self, regExp, text) ? results.result(regExp, text) : null;
    }

    /** Does what {@code exec} does but for making the array: looks for a match from lastIndex, and moves that on. */
    boolean step(ScriptObject self, RegExp regExp, String text) {
        double lastIndex = lastIndex(self);
        boolean counts = regExp.flags().isGlobal() || regExp.flags().isSticky();
        if (!counts) {
            return find(regExp, text, 0);
        }
        if (lastIndex > text.length() || !find(regExp, text, (int) lastIndex)) {
            setLastIndex(self, 0);
            return false;
        }
        setLastIndex(self, matcher.end(0));
        return true;
    }

    private static double lastIndex(ScriptObject self) {
        Object value = self instanceof JsRegExp regExp ? regExp.lastIndex() : self.get(LAST_INDEX);
        if (value instanceof Integer index) {
            return Math.max(index, 0);
        }
        double number = JSType.toNumber(value);
        return Double.isNaN(number) || number <= 0 ? 0 : Math.floor(number);
    }

    void setLastIndex(ScriptObject self, int index) {
        if (self instanceof JsRegExp regExp && regExp.isPlain(prototype)) {
            regExp.lastIndex(index);
        } else {
            self.set(LAST_INDEX, index, NashornCallSiteDescriptor.CALLSITE_STRICT);
        }
    }

    static Object undefinedIfNull(@Nullable Object value) {
        return value == null ? ScriptRuntime.UNDEFINED : value;
    }
}
