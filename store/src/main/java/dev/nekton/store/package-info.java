/**
 * A bounded key/value store, in memory or kept in a file: the scripts' cache, the stream processor's state.
 *
 * <p>Depends on processor-api only.
 */
@NullMarked
package dev.nekton.store;

import org.jspecify.annotations.NullMarked;
