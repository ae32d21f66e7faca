/** Tests of the inputs and outputs, on real files and pipes. */
@NullMarked
package dev.nekton.pipeline.io;

import org.jspecify.annotations.NullMarked;
