package dev.nekton.vm.engine;

import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.CodeStore;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;
import org.openjdk.nashorn.internal.runtime.Source;
import org.openjdk.nashorn.internal.runtime.options.Options;

/**
 * The engine that the process's code is compiled in, with the library for VMs that stay as they are.
 *
 * <p><em>Thread-safe.</em>
 */
final class Nashorn {
    private static final String[] OPTIONS = {"--language=es6", "--no-java", "--no-syntax-extensions"};

    private static final VarHandle CODE_STORE = EngineFields.of(Context.class, "codeStore", CodeStore.class);

    /** A global object that runs nothing: compiling needs one. */
    private final Global home;

    private final List<MultiGlobalCompiledScript> library;

    /** Takes most of a process's start; to be called once, since it changes what all engines of the process share. */
    Nashorn(Supplier<LibraryCode> code, String... more) {
        BuiltinShape.prepare();
        SymbolDescription.prepare();
        Natives.prepare();
        Options options = new Options("nashorn");
        options.process(Stream.of(OPTIONS, more).flatMap(Stream::of).toArray(String[]::new));
        ClassLoader loader = Nashorn.class.getClassLoader();
        Context context = new Context(options, new Context.ThrowErrorManager(), loader, name -> false);
        home = context.createGlobal();
        library = inside(engine -> compileLibrary(engine, code.get()));
    }

    private static List<MultiGlobalCompiledScript> compileLibrary(Context context, LibraryCode code) {
        CODE_STORE.set(context, code);
        return Library.files().stream()
                .map(file -> compile(context, Library.fileName(file), code.text(file)))
                .toList();
    }

    /** Returns the library's files, in the order in which a VM runs them. */
    List<MultiGlobalCompiledScript> library() {
        return library;
    }

    /** Returns a text's code. Stack frames and parser errors will name the file. */
    MultiGlobalCompiledScript compile(String fileName, String text) {
        return inside(context -> compile(context, fileName, text));
    }

    private static MultiGlobalCompiledScript compile(Context context, String fileName, String text) {
        return context.compileScript(Source.sourceFor(fileName, text));
    }

    Global newGlobal() {
        return NewGlobal.of(inside(context -> context));
    }

    private <T> T inside(Function<Context, T> action) {
        Global outer = Context.getGlobal();
        Context.setGlobal(home);
        try {
            return action.apply(Context.getContext());
        } finally {
            Context.setGlobal(outer);
        }
    }
}
