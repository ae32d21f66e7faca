/** Tests of the fakes. */
@NullMarked
package dev.nekton.testkit.fake;

import org.jspecify.annotations.NullMarked;
