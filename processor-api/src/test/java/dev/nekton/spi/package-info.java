/** Tests of finding processors. */
@NullMarked
package dev.nekton.spi;

import org.jspecify.annotations.NullMarked;
