/**
 * {@code nodered_js}: runs a function in the style of Node-RED on each message.
 *
 * <p>Depends on processor-api and vm-pool.
 */
@NullMarked
package dev.nekton.nodered;

import org.jspecify.annotations.NullMarked;
