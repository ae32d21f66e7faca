package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lowers everything that is only a shorter way to say what older JavaScript can say: from the leaves up, so that what a
 * construct consists of is plain already.
 */
public final class Sugar implements Pass {
    private final Map<Token, Consumer<Node>> rewrites = new EnumMap<>(Token.class);

    @Override
    public void apply(Unit unit) {
        Temporaries temporaries = new Temporaries(unit);
        Patterns patterns = new Patterns(unit, temporaries);
        new Templates(unit, temporaries).register(rewrites);
        Spreads spreads = new Spreads(unit, temporaries);
        new OptionalChains(unit, temporaries, spreads).register(rewrites);
        new Operators(unit, temporaries).register(rewrites);
        spreads.register(rewrites);
        new Destructuring(unit, temporaries, patterns).register(rewrites);
        new Loops(unit, temporaries, patterns).register(rewrites);
        rewrites.put(Token.FUNCTION, new Parameters(unit, patterns)::lower);
        if (unit.has(rewrites.keySet().toArray(Token[]::new))) {
            visit(unit.root());
        }
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(child);
            child = next;
        }
        Consumer<Node> rewrite = rewrites.get(node.getToken());
        if (rewrite != null && node.getParent() != null) {
            rewrite.accept(node);
        }
    }
}
