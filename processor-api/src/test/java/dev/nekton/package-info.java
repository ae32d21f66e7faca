/** Tests of messages, metadata and resources. */
@NullMarked
package dev.nekton;

import org.jspecify.annotations.NullMarked;
