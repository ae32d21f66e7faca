/**
 * Scripts: what they are, how they fail, and the settings of the pool they run on.
 *
 * <p>Depends on processor-api only; the sibling packages depend on it.
 */
@NullMarked
package dev.nekton.vm;

import org.jspecify.annotations.NullMarked;
