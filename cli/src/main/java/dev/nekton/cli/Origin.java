package dev.nekton.cli;

import java.util.Optional;

/** The component that logs a line, carried in the name of its logger: {@code path#label}. */
record Origin(String label, String path) {
    private static final String COMPONENTS = "root.";

    String loggerName() {
        return path + "#" + label;
    }

    /** Returns the component of a logger; empty when the logger belongs to none. */
    static Optional<Origin> of(String loggerName) {
        int hash = loggerName.indexOf('#');
        return hash < 0 || !loggerName.startsWith(COMPONENTS)
                ? Optional.empty()
                : Optional.of(new Origin(loggerName.substring(hash + 1), loggerName.substring(0, hash)));
    }
}
