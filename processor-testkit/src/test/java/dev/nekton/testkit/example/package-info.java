/** A processor and its contract test, as a third party would write them. */
@NullMarked
package dev.nekton.testkit.example;

import org.jspecify.annotations.NullMarked;
