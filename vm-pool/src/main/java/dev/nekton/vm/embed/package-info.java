/**
 * Scripts without processors: functions of values, compiled once and called on pooled VMs.
 *
 * <p>Depends on {@code dev.nekton.vm}, {@code .engine}, {@code .frontend} and {@code .pool}; nothing depends on it.
 */
@NullMarked
package dev.nekton.vm.embed;

import org.jspecify.annotations.NullMarked;
