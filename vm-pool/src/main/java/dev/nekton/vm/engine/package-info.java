/**
 * The JavaScript engine: compiled scripts, the VMs they run on, and the way of values in and out.
 *
 * <p>Depends on {@code dev.nekton.vm} and {@code dev.nekton.vm.frontend}; the only package that knows Nashorn.
 */
@NullMarked
package dev.nekton.vm.engine;

import org.jspecify.annotations.NullMarked;
