package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** What a replacement text stands for: {@code $1 $& $<name>} and the like (ECMAScript 2025, 22.1.3.19.1). */
final class Substitution {
    private final StringBuilder result;
    private final String template;
    private final String text;
    private final int start;
    private final int end;
    private final Object[] groups;
    private final @Nullable ScriptObject named;
    private int at;

    private Substitution(
            StringBuilder result, String template, String text, int start, int end, Object[] groups, Object named) {
        this.result = result;
        this.template = template;
        this.text = text;
        this.start = start;
        this.end = end;
        this.groups = groups;
        this.named = named instanceof ScriptObject object ? object : null;
    }

    /**
     * Appends what a template stands for.
     *
     * @param start where in the text the match starts
     * @param end where it ends; beyond the text when a script's own {@code exec} says so
     * @param groups the matched text and those of the groups, undefined where a group took no part
     * @param named the object of the named groups, or undefined
     */
    static void append(
            StringBuilder result, String template, String text, int start, int end, Object[] groups, Object named) {
        int dollar = template.indexOf('$');
        if (dollar < 0) {
            result.append(template);
        } else {
            new Substitution(result, template, text, start, end, groups, named).append(dollar);
        }
    }

    private void append(int firstDollar) {
        int dollar = firstDollar;
        while (dollar >= 0 && dollar + 1 < template.length()) {
            result.append(template, at, dollar);
            at = dollar;
            take(template.charAt(dollar + 1));
            dollar = template.indexOf('$', at == dollar ? literally() : at);
        }
        result.append(template, at, template.length());
    }

    /** Lets a dollar that stands for nothing be itself; returns where to look on. */
    private int literally() {
        result.append('$');
        return ++at;
    }

    private void take(char kind) {
        switch (kind) {
            case '$' -> put("$");
            case '&' -> put(String.valueOf(groups[0]));
            case '`' -> put(text.substring(0, Math.min(start, text.length())));
            case '\'' -> put(text.substring(Math.min(end, text.length())));
            case '<' -> name();
            default -> {
                if (kind >= '0' && kind <= '9') {
                    number(kind - '0');
                }
            }
        }
    }

    private void put(String replacement) {
        result.append(replacement);
        at += 2;
    }

    /** Two digits are one number only when there are that many groups. */
    private void number(int first) {
        int next = at + 2 < template.length() ? template.charAt(at + 2) - '0' : -1;
        int both = 10 * first + next;
        if (next >= 0 && next <= 9 && both >= 1 && both < groups.length) {
            group(both);
            at += 3;
        } else if (first >= 1 && first < groups.length) {
            group(first);
            at += 2;
        }
    }

    private void group(int number) {
        if (groups[number] != ScriptRuntime.UNDEFINED) {
            result.append(groups[number]);
        }
    }

    private void name() {
        int close = template.indexOf('>', at);
        if (named == null || close < 0) {
            return;
        }
        Object value = named.get(template.substring(at + 2, close));
        if (value != ScriptRuntime.UNDEFINED) {
            result.append(JSType.toString(value));
        }
        at = close + 1;
    }
}
