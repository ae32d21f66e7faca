/**
 * Configuration: the parsed tree with its source positions, the declared fields that it is checked against, and the
 * problems that are found.
 *
 * <p>Depends on nothing else of Nekton. YAML is read elsewhere; it arrives here as a tree.
 */
@NullMarked
package dev.nekton.config;

import org.jspecify.annotations.NullMarked;
