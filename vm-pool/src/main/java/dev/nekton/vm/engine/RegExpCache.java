package dev.nekton.vm.engine;

import dev.nekton.vm.regexp.Flags;
import dev.nekton.vm.regexp.RegExp;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions that a VM used last, so that a literal in a loop asks no cache that other threads ask too.
 *
 * <p><em>Not thread-safe.</em>
 */
final class RegExpCache {
    private static final int SIZE = 64;

    private final @Nullable Entry[] entries = new Entry[SIZE];

    private record Entry(String source, String flags, RegExp regExp) {}

    /** @throws dev.nekton.vm.regexp.RegExpSyntaxException when the pattern or a flag is not well formed */
    RegExp get(String source, String flags) {
        int place = source.hashCode() + 31 * flags.hashCode() & SIZE - 1;
        Entry entry = entries[place];
        if (entry != null && entry.source.equals(source) && entry.flags.equals(flags)) {
            return entry.regExp;
        }
        RegExp regExp = RegExp.compile(source, Flags.of(flags));
        entries[place] = new Entry(source, flags, regExp);
        return regExp;
    }
}
