/**
 * Fakes of what a host hands to a processor: a logger that keeps its lines, a clock that stands still,
 * and a rig that puts a processor among them.
 *
 * <p>Free of test frameworks. Depends on processor-api.
 */
@NullMarked
package dev.nekton.testkit.fake;

import org.jspecify.annotations.NullMarked;
