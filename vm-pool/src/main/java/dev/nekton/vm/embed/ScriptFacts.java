package dev.nekton.vm.embed;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the text of a script tells before it runs.
 *
 * <p><em>Immutable.</em>
 *
 * @param freeNames the names it uses and does not declare, in the order of the text: parameters, globals, and names that
 *     are nowhere. Names of members and keys are none
 * @param assignedNames those of them that it assigns
 * @param isConstant whether it is an expression whose value never changes, so that one call is enough
 */
public record ScriptFacts(Set<String> freeNames, Set<String> assignedNames, boolean isConstant) {
    /** Copies; keeps the order. */
    public ScriptFacts {
        freeNames = Collections.unmodifiableSet(new LinkedHashSet<>(freeNames));
        assignedNames = Collections.unmodifiableSet(new LinkedHashSet<>(assignedNames));
    }
}
