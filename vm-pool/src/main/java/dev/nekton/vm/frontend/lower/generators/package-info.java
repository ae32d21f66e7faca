/**
 * Lowering of functions that can suspend, generators and async functions, to state machines.
 *
 * <p>Depends on the tree of the Closure Compiler only.
 */
@NullMarked
package dev.nekton.vm.frontend.lower.generators;

import org.jspecify.annotations.NullMarked;
