/** Tests of the recorded cases' reader, runner and comparison. */
@NullMarked
package dev.nekton.testkit.cases;

import org.jspecify.annotations.NullMarked;
