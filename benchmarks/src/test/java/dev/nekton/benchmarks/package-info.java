@NullMarked
package dev.nekton.benchmarks;

import org.jspecify.annotations.NullMarked;
