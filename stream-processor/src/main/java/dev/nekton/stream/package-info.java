/**
 * {@code stream_processor}: keeps the latest value of each source and derives values from them.
 *
 * <p>Depends on processor-api, vm-pool and store.
 */
@NullMarked
package dev.nekton.stream;

import org.jspecify.annotations.NullMarked;
