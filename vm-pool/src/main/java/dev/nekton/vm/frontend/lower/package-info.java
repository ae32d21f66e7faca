/**
 * Passes over a script's tree that say in older JavaScript what the engine does not know or gets wrong.
 *
 * <p>Depends on nothing but Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.lower;

import org.jspecify.annotations.NullMarked;
