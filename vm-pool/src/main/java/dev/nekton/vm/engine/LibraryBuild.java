package dev.nekton.vm.engine;

import java.io.IOException;
import java.nio.file.Path;

/** A step of the build: compiles the library, all of it and not only what a VM calls at first. */
final class LibraryBuild {
    private LibraryBuild() {}

    /**
     * Writes the library's code to the folder of classes that is the first argument. Beside it, the engine makes a folder
     * that stays empty.
     */
    public static void main(String... arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        System.setProperty(
                "nashorn.persistent.code.cache",
                classes.resolveSibling("nashorn").toString());
        LibraryCode code = LibraryCode.empty();
        new Nashorn(() -> code, "--persistent-code-cache", "--lazy-compilation=false");
        code.writeTo(classes);
    }
}
