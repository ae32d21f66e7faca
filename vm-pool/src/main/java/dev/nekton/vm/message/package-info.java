/**
 * Messages as scripts see them: {@code msg}, {@code console} and {@code cache}, and what a stage made of a message.
 * Shared by the processors that run functions of a message.
 *
 * <p>Depends on {@code dev.nekton.vm}, its packages {@code engine}, {@code frontend} and {@code pool}, and
 * {@code dev.nekton.store}.
 */
@NullMarked
package dev.nekton.vm.message;

import org.jspecify.annotations.NullMarked;
