package dev.nekton.vm.engine;

import java.util.Optional;

/** The names that the engine knows the scripts by; users never see them. */
final class ScriptFile {
    private static final String PREFIX = "nekton-script-";

    private ScriptFile() {}

    static String name(int number) {
        return PREFIX + number;
    }

    static Optional<Integer> number(String fileName) {
        return fileName.startsWith(PREFIX)
                ? Optional.of(Integer.valueOf(fileName.substring(PREFIX.length())))
                : Optional.empty();
    }
}
