/**
 * What ECMAScript forbids at the time a script is parsed, and what is refused because nothing here can run it.
 *
 * <p>Depends on {@code dev.nekton.vm.frontend.lower} and Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.check;

import org.jspecify.annotations.NullMarked;
