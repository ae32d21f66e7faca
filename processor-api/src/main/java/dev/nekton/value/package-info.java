/**
 * Structured values: the JSON data model, its exact number texts, and its reading and writing.
 *
 * <p>Depends on nothing else of Nekton. Jackson does the tokenising and shows in no public signature.
 */
@NullMarked
package dev.nekton.value;

import org.jspecify.annotations.NullMarked;
