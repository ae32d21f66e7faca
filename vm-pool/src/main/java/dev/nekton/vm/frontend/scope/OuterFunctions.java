package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second variable that a function in a block has in sloppy code (ECMAScript 2023, B.3.2): one of the whole function
 * around the block, which gets the function where its declaration stands.
 */
final class OuterFunctions {
    private final Unit unit;
    private final Scopes scopes;
    private final Map<Binding, Binding> outer = new HashMap<>();

    OuterFunctions(Unit unit, Scopes scopes) {
        this.unit = unit;
        this.scopes = scopes;
    }

    void declare() {
        for (Binding inner : scopes.blockFunctions()) {
            Node function = inner.declaration().getParent();
            boolean isPlain = !function.isGeneratorFunction() && !function.isAsyncFunction();
            if (isPlain && !outer.containsKey(inner) && !unit.isStrict(function.getParent()) && isAllowed(inner)) {
                LexicalScope scope = inner.scope().function();
                outer.put(inner, scope.declare(inner.name(), Binding.Kind.VAR, inner.declaration()));
            }
        }
    }

    /** Returns the variable that gets the function as well; null when there is none. */
    @Nullable
    Binding of(Binding inner) {
        return outer.get(inner);
    }

    /** A variable of that name must not run into another declaration, and a parameter keeps its value. */
    private static boolean isAllowed(Binding inner) {
        LexicalScope at = inner.scope().parent();
        while (at != null && at != inner.scope().function()) {
            Binding other = at.bindings().get(inner.name());
            if (other != null && other.kind() != Binding.Kind.CATCH) {
                return false;
            }
            at = at.parent();
        }
        Binding top = at == null ? null : at.bindings().get(inner.name());
        return top == null || top.kind() == Binding.Kind.VAR || top.kind() == Binding.Kind.FUNCTION;
    }
}
