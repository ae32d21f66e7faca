/** The kit's own tests: the contract against processors that keep it and that break it. */
@NullMarked
package dev.nekton.testkit;

import org.jspecify.annotations.NullMarked;
