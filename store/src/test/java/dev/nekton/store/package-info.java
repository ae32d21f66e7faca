/** Tests of the store. */
@NullMarked
package dev.nekton.store;

import org.jspecify.annotations.NullMarked;
