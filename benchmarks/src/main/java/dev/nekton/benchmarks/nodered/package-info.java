/** Benchmarks of nodered-js. */
@NullMarked
package dev.nekton.benchmarks.nodered;

import org.jspecify.annotations.NullMarked;
