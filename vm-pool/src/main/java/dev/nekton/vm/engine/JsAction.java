package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;

/** Something that may run a script's code. */
@FunctionalInterface
interface JsAction<T extends @Nullable Object> {
    T run();
}
