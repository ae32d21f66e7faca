/**
 * Prints a tree as JavaScript that the engine compiles, and tells which place of the user's text each line comes from.
 *
 * <p>Depends on nothing but Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.print;

import org.jspecify.annotations.NullMarked;
