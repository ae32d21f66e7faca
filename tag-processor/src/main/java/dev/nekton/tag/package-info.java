/**
 * {@code tag_processor}: turns raw machine values into Unified Namespace messages.
 *
 * <p>Depends on processor-api, vm-pool and {@code dev.nekton.tag.topic}.
 */
@NullMarked
package dev.nekton.tag;

import org.jspecify.annotations.NullMarked;
