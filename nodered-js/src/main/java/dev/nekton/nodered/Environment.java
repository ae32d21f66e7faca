package dev.nekton.nodered;

import org.jspecify.annotations.Nullable;

/** The environment variables of the process. */
@FunctionalInterface
interface Environment {
    /** Returns the value of a variable; null when it is not set. */
    @Nullable
    String get(String name);
}
