/**
 * Which name of a script's tree means which variable, and the pass that leaves no block scopes.
 *
 * <p>Depends on {@code dev.nekton.vm.frontend.lower} and Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.scope;

import org.jspecify.annotations.NullMarked;
