/** Benchmarks of stream-processor. */
@NullMarked
package dev.nekton.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
