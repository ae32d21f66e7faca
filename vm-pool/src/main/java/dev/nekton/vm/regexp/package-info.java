/**
 * Regular expressions as ECMAScript 2025 has them: parsed, compiled to a program, run with a stack of their own.
 *
 * <p>Depends on nothing of the project.
 */
@NullMarked
package dev.nekton.vm.regexp;

import org.jspecify.annotations.NullMarked;
