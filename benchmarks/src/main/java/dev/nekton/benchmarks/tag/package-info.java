/** Benchmarks of tag-processor. */
@NullMarked
package dev.nekton.benchmarks.tag;

import org.jspecify.annotations.NullMarked;
