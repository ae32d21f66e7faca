package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;

/** A function that scripts call and Java carries out. Arguments and result are JavaScript values as the engine has them. */
@FunctionalInterface
interface HostFunction {
    /** Returns the result of a call with these arguments. */
    @Nullable
    Object call(Object... arguments);
}
