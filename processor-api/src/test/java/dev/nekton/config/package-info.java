/** Tests of configuration. */
@NullMarked
package dev.nekton.config;

import org.jspecify.annotations.NullMarked;
