/**
 * What inputs and outputs are: their interfaces, the factories that declare their fields, and the lists of known ones.
 *
 * <p>Depends on processor-api only.
 */
@NullMarked
package dev.nekton.pipeline.component;

import org.jspecify.annotations.NullMarked;
