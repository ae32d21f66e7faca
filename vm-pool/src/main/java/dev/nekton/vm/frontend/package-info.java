/**
 * From a user's text to JavaScript that the engine compiles: parsing, checks, and what the tree tells about a script.
 *
 * <p>Depends on {@code dev.nekton.vm} and the packages below; with them, the only one that knows Closure Compiler. The
 * engine is not known here.
 */
@NullMarked
package dev.nekton.vm.frontend;

import org.jspecify.annotations.NullMarked;
