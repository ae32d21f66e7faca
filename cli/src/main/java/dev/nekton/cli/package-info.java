/**
 * The {@code nekton} command: reads the command line, runs a pipeline file and tells on a terminal how it goes.
 *
 * <p>Nobody depends on this package.
 */
@NullMarked
package dev.nekton.cli;

import org.jspecify.annotations.NullMarked;
