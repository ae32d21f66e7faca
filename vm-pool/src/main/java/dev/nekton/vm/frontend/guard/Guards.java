package dev.nekton.vm.frontend.guard;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Lets every loop and every function that may call something ask the VM's guard whether it may go on, and lets no
 * {@code catch} and no {@code finally} outlive a stop. The last pass: what passes before it make is guarded too.
 */
public final class Guards implements Pass {
    /** The name of the guard in what the engine compiles. */
    public static final String GUARD = Unit.RUNTIME + "$guard";

    private final boolean countsCalls;

    private Guards(boolean countsCalls) {
        this.countsCalls = countsCalls;
    }

    /** Returns the guards of scripts. */
    public static Guards ofScripts() {
        return new Guards(true);
    }

    /** Returns the guards of our library, whose calls are not counted: they end, or call something that is counted. */
    public static Guards ofLibrary() {
        return new Guards(false);
    }

    @Override
    public void apply(Unit unit) {
        guard(unit, unit.root(), false);
    }

    private void guard(Unit unit, Node function, boolean countsCalls) {
        FunctionParts parts = FunctionParts.of(function);
        parts.functions().forEach(inner -> guard(unit, inner, this.countsCalls));
        if (function.getLastChild().isBlock()) {
            new FunctionGuard(unit, function).add(parts, countsCalls);
        }
    }
}
