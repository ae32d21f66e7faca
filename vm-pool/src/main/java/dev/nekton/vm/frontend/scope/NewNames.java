package dev.nekton.vm.frontend.scope;

import dev.nekton.vm.frontend.lower.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names for the variables of blocks, once they belong to a whole function: their own where that name means nothing else
 * anywhere in the function, else a new one.
 */
final class NewNames {
    /** A name in a function, and what it means there. */
    private record Use(LexicalScope function, String name) {}

    private static final Object FREE = new Object();

    private final Map<Use, Set<Object>> meanings = new HashMap<>();

    static void give(Unit unit, Scopes scopes, Resolution resolution) {
        NewNames names = new NewNames();
        resolution.free().values().forEach(uses -> names.occupy(uses, FREE, null));
        for (LexicalScope scope : scopes.all()) {
            for (Binding binding : scope.bindings().values()) {
                names.add(new Use(scope.function(), binding.name()), binding);
                names.occupy(binding.references(), binding, scope.function());
            }
        }
        for (LexicalScope scope : scopes.all()) {
            scope.bindings().values().stream().filter(Binding::isLexical).forEach(binding -> names.give(unit, binding));
        }
    }

    private void give(Unit unit, Binding binding) {
        Use use = new Use(binding.scope().function(), binding.name());
        Set<Object> others = meanings.getOrDefault(use, Set.of());
        boolean isTaken = others.size() > 1 || !others.contains(binding);
        boolean hidesItself = binding.kind() == Binding.Kind.BLOCK_FUNCTION && binding.isReassigned();
        if (isTaken || hidesItself || use.name().equals("arguments")) {
            binding.rename(unit.renamed(binding.name()));
            others.remove(binding);
        }
    }

    /** In every function from the use up to the declaration the name means the variable. */
    private void occupy(List<Binding.Reference> uses, Object meaning, @Nullable LexicalScope declared) {
        for (Binding.Reference use : uses) {
            LexicalScope at = use.scope().function();
            while (at != null && add(new Use(at, use.node().getString()), meaning) && at != declared) {
                LexicalScope parent = at.parent();
                at = parent == null ? null : parent.function();
            }
        }
    }

    private boolean add(Use use, Object meaning) {
        return meanings.computeIfAbsent(use, any -> new HashSet<>()).add(meaning);
    }
}
