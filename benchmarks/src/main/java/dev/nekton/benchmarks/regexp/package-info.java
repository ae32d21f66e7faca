/** Benchmarks of regular expressions. */
@NullMarked
package dev.nekton.benchmarks.regexp;

import org.jspecify.annotations.NullMarked;
