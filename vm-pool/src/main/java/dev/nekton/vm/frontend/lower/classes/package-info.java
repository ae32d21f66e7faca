/**
 * Classes, {@code super}, private names and {@code new.target}: as functions, and calls of {@code $nekton} that the engine's
 * side of them answers.
 *
 * <p>Depends on the package around it and on Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.lower.classes;

import org.jspecify.annotations.NullMarked;
