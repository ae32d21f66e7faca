/**
 * What the tree of a script tells before it is changed: writes to what all scripts share.
 *
 * <p>Depends on nothing of this project.
 */
@NullMarked
package dev.nekton.vm.frontend.check;

import org.jspecify.annotations.NullMarked;
