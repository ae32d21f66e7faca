package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Binds the functions that are made in a loop to the objects of the turn that makes them. */
final class LoopFunctions {
    private final Unit unit;
    private final Map<Node, Set<String>> environments = new LinkedHashMap<>();

    LoopFunctions(Unit unit) {
        this.unit = unit;
    }

    /** Collects the functions, has everything else done, and binds them. */
    void collect(Scopes scopes, Runnable rest) {
        for (LexicalScope scope : scopes.all()) {
            String environment = scope.environment();
            if (environment != null) {
                scope.bindings().values().stream()
                        .filter(Binding::isPerTurn)
                        .flatMap(binding -> binding.references().stream())
                        .forEach(use -> collect(use.scope().function(), scope.function(), environment));
            }
        }
        rest.run();
        environments.forEach(this::bind);
    }

    private void collect(LexicalScope user, LexicalScope owner, String environment) {
        LexicalScope outermost = user;
        while (outermost != owner) {
            LexicalScope parent = outermost.parent();
            LexicalScope around = parent == null ? owner : parent.function();
            if (around == owner) {
                environments
                        .computeIfAbsent(outermost.node(), any -> new LinkedHashSet<>())
                        .add(environment);
            }
            outermost = around;
        }
    }

    private void bind(Node function, Set<String> names) {
        Node bound = function;
        Node parent = function.getParent();
        if (parent.isGetterDef() || parent.isSetterDef() || parent.isMemberFunctionDef()) {
            bound = parent.getParent();
            if (refersToItsFunction(bound)) {
                unit.problem(
                        function,
                        "SyntaxError: a getter or setter that uses a variable of a loop, in a literal that uses this,"
                                + " arguments, yield or await as well, is not supported: use Object.defineProperty");
                return;
            }
        }
        Node place = IR.empty();
        bound.replaceWith(place);
        Node parameters = IR.paramList();
        Node body = IR.block();
        body.addChildToBack(IR.returnNode(bound));
        Node call = IR.call(IR.function(IR.name(""), parameters, body));
        for (String name : names) {
            parameters.addChildToBack(IR.name(name));
            call.addChildToBack(IR.name(name));
        }
        place.replaceWith(Unit.place(call, bound));
    }

    private static boolean refersToItsFunction(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean refers = child.isThis()
                    || child.isYield()
                    || child.isAwait()
                    || child.getToken() == Token.NEW_TARGET
                    || child.isName() && child.getString().equals("arguments");
            if (refers || !child.isFunction() && refersToItsFunction(child)) {
                return true;
            }
        }
        return false;
    }
}
