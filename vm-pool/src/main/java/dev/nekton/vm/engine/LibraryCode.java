package dev.nekton.vm.engine;

import dev.nekton.vm.frontend.LibraryText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.CodeStore;
import org.openjdk.nashorn.internal.runtime.Source;
import org.openjdk.nashorn.internal.runtime.StoredScript;

/**
 * The library's files for VMs that stay as they are, guarded and compiled. The build does that once, so that a process
 * has only to load them.
 *
 * <p><em>Not thread-safe:</em> the engine looks here while it holds its lock.
 */
final class LibraryCode extends CodeStore {
    private static final String FILE = "dev/nekton/vm/library/compiled.bin";

    /** The file is our own; what a host's filter for data from outside thinks of these classes does not matter. */
    private static final String CLASSES = "java.base/*;org.openjdk.nashorn.**;dev.nekton.vm.engine.**;!*";

    private final Content content;

    private LibraryCode(Content content) {
        this.content = content;
    }

    /**
     * @param texts the guarded texts, by the files' names
     * @param code by the names that the engine knows the files by
     */
    private record Content(TreeMap<String, String> texts, TreeMap<String, StoredScript> code) implements Serializable {}

    /** Returns what knows no code yet, and guards each file when its text is asked for. */
    static LibraryCode empty() {
        return new LibraryCode(new Content(new TreeMap<>(), new TreeMap<>()));
    }

    /**
     * Returns what the build compiled, or {@link #empty()} among classes that an IDE made. The engine has to be entered.
     */
    static LibraryCode ofBuild() {
        try (InputStream in = LibraryCode.class.getResourceAsStream("/" + FILE)) {
            return in == null ? empty() : new LibraryCode(read(in));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("the library that the build compiled can't be read; build vm-pool anew", e);
        }
    }

    private static Content read(InputStream in) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(in))) {
            objects.setObjectInputFilter(ObjectInputFilter.Config.createFilter(CLASSES));
            return (Content) objects.readObject();
        }
    }

    /** Writes what {@link #ofBuild} reads to a folder of classes. */
    void writeTo(Path classes) throws IOException {
        Path file = classes.resolve(FILE);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(content);
        }
    }

    /** Returns a file's guarded text. */
    String text(String file) {
        return content.texts.computeIfAbsent(file, name -> LibraryText.of(name, Library.text(name), false));
    }

    @Override
    public StoredScript store(String functionKey, Source source, StoredScript script) {
        content.code.put(source.getName(), script);
        return script;
    }

    /** Returns a file's code the first time, as the engine keeps it; null for any other text. */
    @Override
    public @Nullable StoredScript load(Source source, String functionKey) {
        return content.code.remove(source.getName());
    }
}
