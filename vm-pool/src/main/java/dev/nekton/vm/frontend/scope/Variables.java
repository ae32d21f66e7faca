package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Variables that functions get besides those whose declarations stand in the text. */
final class Variables {
    private final Map<Node, Set<String>> byFunction = new LinkedHashMap<>();

    void add(LexicalScope scope, String name) {
        byFunction
                .computeIfAbsent(scope.function().node(), any -> new LinkedHashSet<>())
                .add(name);
    }

    void declare() {
        byFunction.forEach((function, names) -> {
            Node block = function.getLastChild();
            names.forEach(name -> block.addChildToFront(Unit.place(IR.var(IR.name(name)), block)));
        });
    }
}
