package dev.nekton.vm.engine;

import java.util.regex.Pattern;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Says in the script's own words what the engine says of the code that was made of it. */
final class Wording {
    private static final String MESSAGE = "message";
    private static final Pattern KEYED_ACCESS = Pattern.compile("\\[\\$nekton[.$]key\\$([\\w$]+)\\]");
    private static final Pattern RENAMED = Pattern.compile("\\$nekton\\d+");
    private static final Pattern CLOSED =
            Pattern.compile("^Cannot add new property \"(.*)\" to non-extensible [\\s\\S]*");

    /** The engine shows functions with all their text, be it the library's. */
    private static final Pattern FUNCTION_TEXT = Pattern.compile(" of function [\\w$]*\\s?\\([\\s\\S]*");

    private static final String NO_CLASS =
            "instanceof must be called with a javascript or java object as the right-hand argument";

    private Wording() {}

    static String of(String text) {
        if (text.equals(NO_CLASS)) {
            return "the right side of instanceof is not a function";
        }
        String named = text.contains("$nekton") ? named(text) : text;
        String brief = FUNCTION_TEXT.matcher(named).replaceFirst(" of a function");
        return CLOSED.matcher(brief).replaceFirst("cannot add property '$1': the object is closed" + Refusal.OF_CLOSED);
    }

    private static String named(String text) {
        return RENAMED.matcher(KEYED_ACCESS.matcher(text).replaceAll(".$1")).replaceAll("");
    }

    /** Does so in the message of an error, if this is one with a message that the engine may have written. */
    static void improve(ScriptObject error) {
        Property message = error.getMap().findProperty(MESSAGE);
        if (message == null || message.isAccessorProperty() || !message.isWritable()) {
            return;
        }
        Object text = message.getObjectValue(error, error);
        if (text instanceof String || text instanceof ConsString) {
            String said = text.toString();
            String better = of(said);
            if (!better.equals(said)) {
                error.set(MESSAGE, better, 0);
            }
        }
    }
}
