package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that may be used before they have a value. A use is safe where it stands behind the declaration;
 * one inside of a function also where nothing names that function before the declaration is done.
 */
final class DeadZones {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Scopes scopes;
    private final Resolution resolution;

    /** Functions that run no earlier than somebody names them, and the variable whose name that is. */
    private final Map<Node, Binding> byName = new HashMap<>();

    /** The earliest order at which such a function may run: never, until somebody is found who names it. */
    private final Map<Node, Integer> earliest = new HashMap<>();

    DeadZones(Scopes scopes, Resolution resolution) {
        this.scopes = scopes;
        this.resolution = resolution;
    }

    void markChecked() {
        List<Binding> suspects = suspects();
        if (suspects.isEmpty()) {
            return;
        }
        collectFunctions();
        while (refine()) {}
        for (Binding binding : suspects) {
            for (Binding.Reference use : binding.references()) {
                if (!isSafe(binding, use)) {
                    binding.check(use.node());
                }
            }
        }
    }

    private List<Binding> suspects() {
        List<Binding> suspects = new ArrayList<>();
        for (LexicalScope scope : scopes.all()) {
            for (Binding binding : scope.bindings().values()) {
                if (binding.hasDeadZone() && binding.references().stream().anyMatch(use -> !isBehind(binding, use))) {
                    suspects.add(binding);
                }
            }
        }
        return suspects;
    }

    /** Inside of a hoisted function the order of the text says nothing. */
    private boolean isBehind(Binding binding, Binding.Reference use) {
        return use.order() >= binding.readyAt()
                && use.scope().function() == binding.scope().function()
                && !mayBeJumpedOver(binding, use);
    }

    private boolean isSafe(Binding binding, Binding.Reference use) {
        return timeOf(use, binding) >= binding.readyAt() && !mayBeJumpedOver(binding, use);
    }

    /** A {@code switch} may jump over a declaration to a later part. */
    private static boolean mayBeJumpedOver(Binding binding, Binding.Reference use) {
        Node scope = binding.scope().node();
        return scope.isSwitch() && partOf(scope, binding.declaration()) != partOf(scope, use.node());
    }

    private static @Nullable Node partOf(Node switchNode, Node inside) {
        Node at = inside;
        while (at != null && at.getParent() != switchNode) {
            at = at.getParent();
        }
        return at;
    }

    private void collectFunctions() {
        for (LexicalScope scope : scopes.all()) {
            for (Binding binding : scope.bindings().values()) {
                Node function = functionOf(binding);
                if (function != null) {
                    byName.put(function, binding);
                    earliest.put(function, NEVER);
                }
            }
        }
    }

    private static @Nullable Node functionOf(Binding binding) {
        Node declaration = binding.declaration();
        return switch (binding.kind()) {
            case FUNCTION, BLOCK_FUNCTION -> binding.isReassigned() ? null : declaration.getParent();
            case LET, CONST -> {
                Node value = declaration.getFirstChild();
                boolean only = value != null && value.isFunction() && !binding.isReassigned();
                yield only ? value : null;
            }
            default -> null;
        };
    }

    private boolean refine() {
        boolean changed = false;
        for (Map.Entry<Node, Binding> entry : byName.entrySet()) {
            int time = NEVER;
            for (Binding.Reference use : entry.getValue().references()) {
                time = Math.min(time, timeOf(use, entry.getValue()));
            }
            changed |= earliest.put(entry.getKey(), time) != time;
        }
        return changed;
    }

    /** The earliest order at which a use runs, in the order of the function that declares what it uses. */
    private int timeOf(Binding.Reference use, Binding binding) {
        int time = use.order();
        Node end = binding.scope().function().node();
        for (Node up = use.node().getParent(); up != null && up != end; up = up.getParent()) {
            if (up.isFunction()) {
                time = timeOf(up, time);
            }
        }
        return time;
    }

    private int timeOf(Node function, int inside) {
        Integer known = earliest.get(function);
        if (known != null) {
            return known;
        }
        return Scopes.isDeclared(function) ? 0 : Math.max(inside, resolution.orderOf(function));
    }
}
