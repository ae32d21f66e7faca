/**
 * What property tests of processors are fed with.
 *
 * <p>For use with jqwik, which the user of this package brings along. Depends on processor-api.
 */
@NullMarked
package dev.nekton.testkit.properties;

import org.jspecify.annotations.NullMarked;
