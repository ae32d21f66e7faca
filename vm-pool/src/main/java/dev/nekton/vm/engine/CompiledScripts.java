package dev.nekton.vm.engine;

import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.Surroundings;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Scripts that were compiled lately, by what their code depends on. Bounded by the memory that their code keeps; the
 * least recently used go first. Of threads that want the same script at once, one compiles and the others wait.
 *
 * <p>A cache that weighs how often entries are used would turn away new ones as long as it is full, and a script is
 * most often wanted again right after it was compiled: when pipelines start together.
 *
 * <p><em>Thread-safe.</em>
 */
final class CompiledScripts {
    /** What the code of a script keeps in memory besides what grows with its text, the VM that ran it last among it. */
    private static final long BYTES = 400_000;

    private static final long BYTES_PER_CHARACTER = 40;

    private final long mostBytes;
    private final Map<Key, CompletableFuture<Optional<Compiled>>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Makes an empty cache for code of about this many bytes in all. */
    CompiledScripts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Returns the script's code from the cache, or what {@code compile} returns for it, which is kept; empty when that is
     * empty, which is not.
     *
     * @param compile called at most once
     */
    Found get(Script script, Function<Script, Optional<Compiled>> compile) {
        Key key = Key.of(script);
        CompletableFuture<Optional<Compiled>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Compiled>> first = reserve(key, mine);
        if (first == mine) {
            return new Found(compileFor(key, mine, script, compile), false);
        }
        Optional<Compiled> code = first.join();
        return code.isPresent() ? new Found(code, true) : new Found(compile.apply(script), false);
    }

    private Optional<Compiled> compileFor(
            Key key,
            CompletableFuture<Optional<Compiled>> entry,
            Script script,
            Function<Script, Optional<Compiled>> compile) {
        Optional<Compiled> code = Optional.empty();
        try {
            code = compile.apply(script);
        } finally {
            if (code.isEmpty()) {
                remove(key);
            }
            entry.complete(code);
        }
        return code;
    }

    private synchronized CompletableFuture<Optional<Compiled>> reserve(
            Key key, CompletableFuture<Optional<Compiled>> entry) {
        CompletableFuture<Optional<Compiled>> present = entries.get(key);
        if (present != null) {
            return present;
        }
        entries.put(key, entry);
        bytes += key.bytes();
        Iterator<Key> eldest = entries.keySet().iterator();
        while (bytes > mostBytes && entries.size() > 1) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
        return entry;
    }

    private synchronized void remove(Key key) {
        if (entries.remove(key) != null) {
            bytes -= key.bytes();
        }
    }

    /** @param wasThere whether it did not have to be compiled */
    record Found(Optional<Compiled> code, boolean wasThere) {}

    private record Key(ScriptKind kind, List<String> parameters, Surroundings surroundings, String text) {
        static Key of(Script script) {
            return new Key(
                    script.kind(),
                    script.parameters(),
                    script.surroundings(),
                    script.text().text());
        }

        long bytes() {
            return BYTES + BYTES_PER_CHARACTER * text.length();
        }
    }
}
