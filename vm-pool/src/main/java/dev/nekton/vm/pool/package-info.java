/**
 * The pool of VMs: a thread borrows one for a batch and gives it back.
 *
 * <p>Depends on {@code dev.nekton.vm} and {@code dev.nekton.vm.engine}; the only package that knows Commons Pool.
 */
@NullMarked
package dev.nekton.vm.pool;

import org.jspecify.annotations.NullMarked;
