/**
 * Lowering of functions that can suspend, generators and async functions, to state machines.
 *
 * <p>Depends on {@code dev.nekton.vm.frontend.lower} and on Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.lower.generators;

import org.jspecify.annotations.NullMarked;
