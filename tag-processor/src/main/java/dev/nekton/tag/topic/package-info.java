/**
 * The grammar of Unified Namespace topics.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package dev.nekton.tag.topic;

import org.jspecify.annotations.NullMarked;
