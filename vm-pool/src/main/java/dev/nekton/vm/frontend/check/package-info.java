/**
 * What the tree of a script tells before it is changed: what ECMAScript forbids, what is refused because nothing here can
 * run it, and writes to what all scripts share.
 *
 * <p>Depends on {@code dev.nekton.vm.frontend.lower}, {@code .scope}, {@code dev.nekton.vm.regexp} and Closure Compiler's tree.
 */
@NullMarked
package dev.nekton.vm.frontend.check;

import org.jspecify.annotations.NullMarked;
