/** Benchmarks of vm-pool. */
@NullMarked
package dev.nekton.benchmarks.vm;

import org.jspecify.annotations.NullMarked;
