/** What the tests of all packages use. */
@NullMarked
package dev.nekton.pipeline;

import org.jspecify.annotations.NullMarked;
