package dev.nekton.pipeline.io;

import java.util.regex.Pattern;

/** Translates a pattern of files, as Go reads it, to a regular expression. <em>Not thread-safe.</em> */
final class Glob {
    private final String text;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    Glob(String text) {
        this.text = text;
    }

    Pattern regex() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '*' -> star();
                case '?' -> add("[^/]", 1);
                case '[' -> characterClass();
                case '\\' -> escaped();
                default -> add(Pattern.quote(String.valueOf(c)), 1);
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Two stars stand for any number of folders, also for none. */
    private void star() {
        if (text.startsWith("**/", at)) {
            add("(?:.*/)?", 3);
        } else if (text.startsWith("**", at)) {
            add(".*", 2);
        } else {
            add("[^/]*", 1);
        }
    }

    private void characterClass() {
        int close = text.indexOf(']', at + 2);
        if (close < 0) {
            add("\\[", 1);
            return;
        }
        String inside = text.substring(at + 1, close);
        boolean negated = inside.startsWith("^");
        String members =
                (negated ? inside.substring(1) : inside).replace("[", "\\[").replace("&&", "&\\&");
        add("(?!/)[" + (negated ? "^" : "") + members + "]", close + 1 - at);
    }

    private void escaped() {
        if (at + 1 == text.length()) {
            add("\\\\", 1);
        } else {
            add(Pattern.quote(text.substring(at + 1, at + 2)), 2);
        }
    }

    private void add(String part, int consumed) {
        regex.append(part);
        at += consumed;
    }
}
