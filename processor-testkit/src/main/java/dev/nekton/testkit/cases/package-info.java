/**
 * Recorded cases: what a processor must make of given batches, as it was seen in the reference or decided. Read from
 * JSON lines, run against the installed processors, compared, and reported for people.
 *
 * <p>Depends on processor-api and {@code dev.nekton.testkit.fake} only; free of test frameworks, because
 * {@code nekton verify} runs cases too.
 */
@NullMarked
package dev.nekton.testkit.cases;

import org.jspecify.annotations.NullMarked;
