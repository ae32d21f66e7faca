package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Makes variables of functions of all variables of blocks. What each turn of a loop has of its own, and a function may
 * keep, lives in an object that each turn makes anew. A use looks whether there is a value yet only where the order of the
 * text can't tell, and an assignment to a constant throws.
 *
 * <p>Needs a tree without patterns, classes and arrow functions.
 */
public final class BlockScopes implements Pass {
    @Override
    public void apply(Unit unit) {
        Scopes scopes = Scopes.of(unit.root());
        if (!unit.has(Token.LET, Token.CONST) && scopes.blockFunctions().isEmpty() && !hasOwnNames(scopes)) {
            return;
        }
        OuterFunctions outer = new OuterFunctions(unit, scopes);
        outer.declare();
        Resolution resolution = Resolution.of(unit.root(), scopes);
        new DeadZones(scopes, resolution).markChecked();
        NewNames.give(unit, scopes, resolution);
        giveEnvironments(unit, scopes);
        Variables variables = new Variables();
        new Uses(unit).rewrite(scopes);
        new LoopFunctions(unit).collect(scopes, () -> {
            new Declarations(unit, scopes, variables, outer).rewrite(unit.root());
            variables.declare();
        });
    }

    private static boolean hasOwnNames(Scopes scopes) {
        return scopes.all().stream().anyMatch(scope -> scope.node().isName());
    }

    private static void giveEnvironments(Unit unit, Scopes scopes) {
        for (LexicalScope scope : scopes.all()) {
            if (scope.bindings().values().stream().anyMatch(Binding::isPerTurn)) {
                scope.environment(unit.fresh("loop"));
            }
        }
    }
}
