/**
 * A tool that runs a sample of ECMAScript's conformance suite, a checkout of tc39/test262, against the VM pool.
 *
 * <p>Knows {@code dev.nekton}, {@code dev.nekton.config} and {@code dev.nekton.vm}; nobody depends on this package.
 */
@NullMarked
package dev.nekton.test262;

import org.jspecify.annotations.NullMarked;
