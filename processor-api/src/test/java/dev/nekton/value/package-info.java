/** Tests of structured values and JSON. */
@NullMarked
package dev.nekton.value;

import org.jspecify.annotations.NullMarked;
