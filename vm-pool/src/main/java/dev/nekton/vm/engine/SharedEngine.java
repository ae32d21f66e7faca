package dev.nekton.vm.engine;

import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.CompilableScript;
import dev.nekton.vm.frontend.Frontend;
import dev.nekton.vm.frontend.LibraryText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;
import org.openjdk.nashorn.internal.runtime.ParserException;

/**
 * The process's one JavaScript engine: what is compiled in it can be bound in every VM, so the library and equal scripts
 * are compiled once.
 *
 * <p><em>Thread-safe.</em>
 */
final class SharedEngine {
    private static final String SCRIPT = "nekton-script-";

    private static final long CACHED_BYTES = 40_000_000;
    private static final long CACHED_LATE_BYTES = 10_000_000;

    private final CompletableFuture<Nashorn> nashorn =
            CompletableFuture.supplyAsync(() -> new Nashorn(LibraryCode::ofBuild), SharedEngine::onThreadOfItsOwn);
    private final CompiledScripts scripts = new CompiledScripts(CACHED_BYTES);
    private final CompiledScripts late = new CompiledScripts(CACHED_LATE_BYTES);
    private final CompiledScripts lateOpen = new CompiledScripts(CACHED_LATE_BYTES);
    private final Map<FileKey, MultiGlobalCompiledScript> globalsFiles = new ConcurrentHashMap<>();
    private volatile @Nullable ObjectLayout messageLayout;
    private final AtomicLong fileNumbers = new AtomicLong();

    /** Returns the engine; the first call makes it. */
    static SharedEngine instance() {
        return Holder.ENGINE;
    }

    /** Returns the library's files, in the order in which a VM runs them. */
    List<MultiGlobalCompiledScript> library() {
        return nashorn.join().library();
    }

    /** Returns the same for VMs whose built-ins can be changed; the first call compiles them. */
    List<MultiGlobalCompiledScript> openLibrary() {
        return OpenLibrary.FILES;
    }

    /** Returns the code of a file of globals; it is kept for good. */
    MultiGlobalCompiledScript globalsFile(GlobalsFile file, boolean open) {
        return globalsFiles.computeIfAbsent(
                new FileKey(file.text(), open),
                key -> compile(Library.fileName(file.name()), LibraryText.of(file.name(), file.text(), open)));
    }

    /** Returns the layout of every {@code msg}; a VM has to be entered. */
    ObjectLayout messageLayout() {
        ObjectLayout known = messageLayout;
        if (known == null) {
            known = ObjectLayout.of(List.of("payload", "meta")).orElseThrow();
            messageLayout = known;
        }
        return known;
    }

    Global newGlobal() {
        return nashorn.join().newGlobal();
    }

    /** Returns a configured script's code. */
    CompiledScripts.Found script(Script script, ConfigProblems problems) {
        return scripts.get(script, wanted -> compile(wanted, false, problems));
    }

    /** Returns the code of a text that came up while a script runs; it can't push a configured one out of the cache. */
    CompiledScripts.Found lateScript(Script script, boolean open, ConfigProblems problems) {
        return (open ? lateOpen : late).get(script, wanted -> compile(wanted, open, problems));
    }

    private Optional<Compiled> compile(Script script, boolean open, ConfigProblems problems) {
        return Frontend.translate(script, open, problems).flatMap(translated -> compile(translated, problems));
    }

    private Optional<Compiled> compile(CompilableScript script, ConfigProblems problems) {
        String fileName = SCRIPT + fileNumbers.incrementAndGet();
        Nashorn compiler = nashorn.join();
        try {
            return Optional.of(new Compiled(fileName, script, compiler.compile(fileName, script.javascript())));
        } catch (ParserException e) {
            SyntaxProblem.of(script, String.valueOf(e.getMessage()), e.getLineNumber())
                    .addTo(problems);
        } catch (RuntimeException e) {
            SyntaxProblem.parse(script, String.valueOf(e.getMessage())).addTo(problems);
        }
        return Optional.empty();
    }

    private MultiGlobalCompiledScript compile(String fileName, String text) {
        return nashorn.join().compile(fileName, text);
    }

    private static void onThreadOfItsOwn(Runnable making) {
        Thread thread = new Thread(making, "nekton-engine");
        thread.setDaemon(true);
        thread.start();
    }

    private record FileKey(String text, boolean open) {}

    private static final class OpenLibrary {
        static final List<MultiGlobalCompiledScript> FILES = Library.files().stream()
                .map(file -> instance().compile(Library.fileName(file), LibraryText.of(file, Library.text(file), true)))
                .toList();
    }

    private static final class Holder {
        static final SharedEngine ENGINE = new SharedEngine();
    }
}
