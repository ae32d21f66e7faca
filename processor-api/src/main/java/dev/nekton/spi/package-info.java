/**
 * How hosts find processors: a factory for each type, installed through {@link java.util.ServiceLoader}.
 *
 * <p>Depends on {@code dev.nekton} and {@code dev.nekton.config}.
 */
@NullMarked
package dev.nekton.spi;

import org.jspecify.annotations.NullMarked;
