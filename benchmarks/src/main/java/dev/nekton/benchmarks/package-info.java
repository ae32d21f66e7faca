/** What all benchmarks of processors share: scenarios, their input, and how one is run. */
@NullMarked
package dev.nekton.benchmarks;

import org.jspecify.annotations.NullMarked;
