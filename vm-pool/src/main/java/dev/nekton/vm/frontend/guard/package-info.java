/**
 * Puts into scripts, and into our own library, the calls by which a VM's guard watches what they take.
 *
 * <p>Depends on {@code dev.nekton.vm.frontend.lower} and on Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.guard;

import org.jspecify.annotations.NullMarked;
