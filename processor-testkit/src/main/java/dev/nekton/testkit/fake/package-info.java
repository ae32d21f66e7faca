/**
 * Fakes of what a host hands to a processor: a logger that keeps its lines, a clock that stands still.
 *
 * <p>Free of test frameworks. Depends on slf4j only.
 */
@NullMarked
package dev.nekton.testkit.fake;

import org.jspecify.annotations.NullMarked;
