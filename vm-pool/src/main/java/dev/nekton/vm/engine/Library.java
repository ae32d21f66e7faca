package dev.nekton.vm.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Our own JavaScript, which every VM runs before any script: what the engine's built-ins lack or get wrong, what
 * lowered scripts call, and the sandbox. One file for each area; each evaluates to a function of the global object and
 * of {@code $nekton}, the object that scripts reach the library's own functions through.
 */
final class Library {
    /** The files in the order in which a VM runs them. */
    private static final List<String> FILES = """
            core
            arrayLike
            symbol
            iterators
            variables
            function
            object
            reflect
            error
            array
            string
            number
            math
            date
            collections
            typedarrays
            promise
            machines
            generators
            async
            regexp
            json
            clone
            runtime
            sandbox
            """.lines().toList();

    private static final String FOLDER = "/dev/nekton/vm/library/";

    private Library() {}

    static List<String> files() {
        return FILES;
    }

    /** Returns the name that the engine knows a file by. */
    static String fileName(String file) {
        return "nekton-library-" + file;
    }

    static String text(String file) {
        String path = FOLDER + file + ".js";
        try (InputStream in = Library.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
