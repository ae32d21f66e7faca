/** Tests of runs. */
@NullMarked
package dev.nekton.pipeline.run;

import org.jspecify.annotations.NullMarked;
