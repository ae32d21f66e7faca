package dev.nekton.vm.regexp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Matches regular expressions against texts, and holds the last match's groups. It keeps its memory from match to match.
 *
 * <p><em>Not thread-safe.</em>
 */
public final class Matcher {
    private final Run run = new Run();

    /**
     * Looks for a match that begins at {@code from} or later. What it found is there until the next call.
     *
     * @param from from 0 to the text's length
     * @param sticky a match must begin at {@code from}
     * @throws MatchLimitException when it needs too much memory
     */
    public boolean match(RegExp regExp, String text, int from, boolean sticky, Budget budget) {
        Program program = regExp.program();
        Search search = program.search();
        int start = program.readsCodePoints() && isInsidePair(text, from) ? from - 1 : from;
        if (text.length() - start < search.least()) {
            return false;
        }
        run.prepare(program, text, budget);
        try {
            return sticky ? run.from(start) : search(program, text, start);
        } finally {
            run.end();
        }
    }

    private boolean search(Program program, String text, int from) {
        Search search = program.search();
        if (search.anchored()) {
            return from == 0 && run.from(0);
        }
        if (!search.needed().isEmpty() && text.indexOf(search.needed(), from) < 0) {
            return false;
        }
        for (int at = candidate(search, text, from); at >= 0; at = candidate(search, text, at)) {
            if (program.readsCodePoints() && at > from && isInsidePair(text, at)) {
                at++;
                continue;
            }
            if (run.from(at)) {
                return true;
            }
            at = next(search, text, at);
        }
        return false;
    }

    /** Returns the next place where a match may begin; -1 when there is none. */
    private static int candidate(Search search, String text, int from) {
        int last = text.length() - search.least();
        if (from > last) {
            return -1;
        }
        if (!search.prefix().isEmpty()) {
            return text.indexOf(search.prefix(), from);
        }
        FastSet first = search.first();
        if (first == null) {
            return from;
        }
        for (int at = from; at < text.length(); at++) {
            if (first.has(text.charAt(at))) {
                return at <= last ? at : -1;
            }
        }
        return search.least() == 0 ? text.length() : -1;
    }

    /** Returns the first place behind {@code failed} that a match could begin at. */
    private static int next(Search search, String text, int failed) {
        FastSet leading = search.run();
        int at = failed;
        if (leading != null) {
            while (at < text.length() && leading.has(text.charAt(at))) {
                at++;
            }
        }
        return at + 1;
    }

    private static boolean isInsidePair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Returns where a group's text starts; -1 when it took no part. Group 0 is the whole match. */
    public int start(int group) {
        return run.registers[2 * group];
    }

    /** Returns where a group's text ends, behind its last unit; -1 when it took no part. */
    public int end(int group) {
        return run.registers[2 * group + 1];
    }

    /** Returns the starts and ends of the groups, one after the other: a copy. */
    public int[] groups(RegExp regExp) {
        return Arrays.copyOf(run.registers, 2 * regExp.groupCount());
    }

    /** Returns the text of a group of the last match; undefined, that is null, when it took no part. */
    public @Nullable String group(String text, int group) {
        int start = start(group);
        return start < 0 ? null : text.substring(start, end(group));
    }
}
