package dev.nekton.vm.regexp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression that is ready to be matched by a {@link Matcher}.
 *
 * <p><em>Immutable.</em>
 */
public final class RegExp {
    private static final int CACHED_CHARACTERS = 4 << 20;
    private static final Cache<Key, RegExp> CACHE = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .<Key, RegExp>weigher((key, regExp) -> 200 + key.source().length())
            .executor(Runnable::run)
            .build();

    private final String source;
    private final Flags flags;
    private final Program program;
    private final Map<String, List<Integer>> names;

    private RegExp(String source, Flags flags) {
        ParsedPattern parsed = Parser.parse(source, flags);
        this.source = source;
        this.flags = flags;
        this.program = Compiler.compile(parsed, flags.readsCodePoints());
        this.names = parsed.names();
    }

    /**
     * What is wrong with a pattern.
     *
     * @param message for people
     * @param offset where in the source, in UTF-16 units from 0; -1 when it is the flags
     */
    public record Problem(String message, int offset) {}

    private record Key(String source, Flags flags) {}

    /**
     * Returns the compiled pattern; one that was asked for before as a rule comes out of a bounded cache.
     *
     * @throws RegExpSyntaxException when the pattern is not well formed
     */
    public static RegExp compile(String source, Flags flags) {
        Key key = new Key(source, flags);
        RegExp known = CACHE.getIfPresent(key);
        if (known != null) {
            return known;
        }
        RegExp compiled = new RegExp(source, flags);
        CACHE.put(key, compiled);
        return compiled;
    }

    /** Returns what is wrong with a literal {@code /source/flags}; empty when it is well formed. */
    public static Optional<Problem> check(String source, String flags) {
        for (int i = 0; i < source.length(); i++) {
            if ("\n\r\u2028\u2029".indexOf(source.charAt(i)) >= 0) {
                return Optional.of(new Problem("A line end in a regular expression", i));
            }
        }
        try {
            compile(source, Flags.of(flags));
            return Optional.empty();
        } catch (RegExpSyntaxException e) {
            return Optional.of(new Problem(e.getMessage(), e.offset()));
        }
    }

    /** Returns the pattern as it was written. */
    public String source() {
        return source;
    }

    /** Returns the flags. */
    public Flags flags() {
        return flags;
    }

    /** Returns how many groups a match has, with the whole match as number 0. */
    public int groupCount() {
        return program.groups();
    }

    /** Returns the names of groups in the order of the pattern, each with the numbers of its groups; not to be changed. */
    public Map<String, List<Integer>> names() {
        return names;
    }

    Program program() {
        return program;
    }
}
