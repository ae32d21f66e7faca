package dev.nekton.vm.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scripts that were compiled lately, by what their code depends on. Bounded by the length of their texts; those
 * wanted least lately and least often go first. Of threads that want the same script at once, one compiles and the others wait.
 *
 * <p><em>Thread-safe.</em>
 */
final class CompiledScripts {
    /** What a script costs besides its text, in characters. */
    private static final int OVERHEAD = 1_000;

    private final Cache<Key, Compiled> cache;

    /** Makes an empty cache for texts of this many characters in all. */
    CompiledScripts(long characters) {
        cache = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((Key key, Compiled compiled) -> OVERHEAD + key.text().length())
                .build();
    }

    /**
     * Returns the script's code from the cache, or what {@code compile} returns for it, which is kept; empty when that is
     * empty, which is not.
     *
     * @param compile called at most once
     */
    Found get(Script script, Function<Script, Optional<Compiled>> compile) {
        boolean[] compiled = new boolean[1];
        Compiled code = cache.get(Key.of(script), key -> {
            compiled[0] = true;
            return compile.apply(script).orElse(null);
        });
        return new Found(Optional.ofNullable(code), !compiled[0]);
    }

    /** Lets go now what is above the bound, and not only soon. */
    void tidy() {
        cache.cleanUp();
    }

    /** @param wasThere whether it did not have to be compiled */
    record Found(Optional<Compiled> code, boolean wasThere) {}

    private record Key(ScriptKind kind, List<String> parameters, String text) {
        static Key of(Script script) {
            return new Key(script.kind(), script.parameters(), script.text().text());
        }
    }
}
