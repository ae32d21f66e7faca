/**
 * The contract: messages, batches, the processors that turn one into the other, and what a host hands to them.
 *
 * <p>Depends on {@code dev.nekton.value} only.
 */
@NullMarked
package dev.nekton;

import org.jspecify.annotations.NullMarked;
