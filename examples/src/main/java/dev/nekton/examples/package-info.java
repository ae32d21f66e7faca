/** Programs that embed the processors. */
@NullMarked
package dev.nekton.examples;

import org.jspecify.annotations.NullMarked;
