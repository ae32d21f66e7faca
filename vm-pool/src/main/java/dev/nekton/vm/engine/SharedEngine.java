package dev.nekton.vm.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngine;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/**
 * The process's one JavaScript engine: what is compiled in it can be bound in every VM, so the library and equal scripts
 * are compiled once.
 *
 * <p><em>Thread-safe.</em>
 */
final class SharedEngine {
    private static final String[] OPTIONS = {"--language=es6", "--no-java", "--no-syntax-extensions"};
    private static final String SCRIPT = "nekton-script-";

    private final NashornScriptEngine nashorn;
    private final List<CompiledScript> library;
    private final AtomicLong scripts = new AtomicLong();

    private SharedEngine() {
        BuiltinShape.prepare();
        SymbolDescription.prepare();
        ClassLoader loader = SharedEngine.class.getClassLoader();
        nashorn =
                (NashornScriptEngine) new NashornScriptEngineFactory().getScriptEngine(OPTIONS, loader, name -> false);
        library = Library.files().stream().map(this::compileLibrary).toList();
    }

    /** Returns the engine; the first call makes it. */
    static SharedEngine instance() {
        return Holder.ENGINE;
    }

    /** Returns the library's files, in the order in which a VM runs them. */
    List<CompiledScript> library() {
        return library;
    }

    NashornScriptEngine nashorn() {
        return nashorn;
    }

    Bindings newBindings() {
        return nashorn.createBindings();
    }

    /** Returns a file name that no other script has. */
    String newFileName() {
        return SCRIPT + scripts.incrementAndGet();
    }

    /** Compiles a text; stack frames and parser errors will name its file. */
    synchronized CompiledScript compile(String fileName, String text) throws ScriptException {
        nashorn.getContext().setAttribute(ScriptEngine.FILENAME, fileName, ScriptContext.ENGINE_SCOPE);
        return nashorn.compile(text);
    }

    private CompiledScript compileLibrary(String file) {
        try {
            return compile(Library.fileName(file), Library.text(file));
        } catch (ScriptException e) {
            throw new IllegalStateException(Library.fileName(file) + " does not compile", e);
        }
    }

    private static final class Holder {
        static final SharedEngine ENGINE = new SharedEngine();
    }
}
