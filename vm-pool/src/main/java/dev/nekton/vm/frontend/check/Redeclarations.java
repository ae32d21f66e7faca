package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One name can't be declared twice in a block, and a {@code var} can't leave a block that has a variable of its name. */
final class Redeclarations implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case FUNCTION -> {
                if (node.getLastChild().isBlock()) {
                    function(unit, node);
                }
            }
            case BLOCK -> {
                Node parent = node.getParent();
                boolean isBody = parent == null || parent.isFunction() || parent.isCase() || parent.isDefaultCase();
                if (!isBody) {
                    block(unit, node);
                }
            }
            case SWITCH -> {
                Map<String, Node> lexical = new HashMap<>();
                for (Node part = node.getSecondChild(); part != null; part = part.getNext()) {
                    lexicals(unit, part.getLastChild(), lexical, false);
                }
                varsAgainst(unit, node, lexical.keySet());
            }
            case FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF -> head(unit, node);
            default -> {}
        }
    }

    private static void function(Unit unit, Node function) {
        Map<String, Node> lexical = new HashMap<>();
        lexicals(unit, function.getLastChild(), lexical, true);
        varsAgainst(unit, function.getLastChild(), lexical.keySet());
        for (Node parameter : Functions.namesIn(function.getSecondChild())) {
            clash(unit, lexical.get(parameter.getString()), parameter.getString());
        }
    }

    private static void block(Unit unit, Node block) {
        Map<String, Node> lexical = new HashMap<>();
        lexicals(unit, block, lexical, isStaticBlock(block));
        varsAgainst(unit, block, lexical.keySet());
        Node parent = block.getParent();
        if (parent.isCatch() && !parent.getFirstChild().isEmpty()) {
            Node binding = parent.getFirstChild();
            Set<String> seen = new HashSet<>();
            for (Node name : Functions.namesIn(binding)) {
                clash(unit, lexical.get(name.getString()), name.getString());
                if (!seen.add(name.getString())) {
                    clash(unit, name, name.getString());
                }
            }
            if (!binding.isName()) {
                varsAgainst(unit, block, seen);
            } else {
                forOfAgainst(unit, block, binding.getString());
            }
        }
    }

    private static void head(Unit unit, Node loop) {
        Node head = loop.getFirstChild();
        if (!head.isLet() && !head.isConst()) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (Node name : Functions.namesIn(head)) {
            if (!names.add(name.getString())) {
                clash(unit, name, name.getString());
            }
        }
        varsAgainst(unit, loop.getLastChild(), names);
    }

    private static void lexicals(Unit unit, Node block, Map<String, Node> lexical, boolean isTop) {
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            Node statement = child;
            while (statement.isLabel()) {
                statement = statement.getLastChild();
            }
            if (statement.isLet() || statement.isConst()) {
                Functions.namesIn(statement).forEach(name -> add(unit, lexical, name, null));
            } else if (statement.isClass()) {
                add(unit, lexical, statement.getFirstChild(), null);
            } else if (statement.isFunction() && !isTop) {
                add(unit, lexical, statement.getFirstChild(), statement);
            } else if (statement.isFunction()) {
                topFunction(unit, block, statement.getFirstChild());
            }
        }
    }

    /** Among a function's own statements functions are like variables. */
    private static void topFunction(Unit unit, Node block, Node name) {
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            boolean declares = child.isLet() || child.isConst() || child.isClass();
            if (declares && declaresName(child, name.getString())) {
                clash(unit, name, name.getString());
            }
        }
    }

    private static boolean declaresName(Node statement, String name) {
        return statement.isClass()
                ? statement.getFirstChild().getString().equals(name)
                : Functions.namesIn(statement).stream()
                        .anyMatch(declared -> declared.getString().equals(name));
    }

    private static void add(Unit unit, Map<String, Node> lexical, Node name, @Nullable Node function) {
        Node other = lexical.put(name.getString(), name);
        if (other == null) {
            return;
        }
        boolean both = function != null && isPlain(function) && isPlain(other.getParent());
        if (!both || unit.isStrict(name)) {
            clash(unit, name, name.getString());
        }
    }

    private static boolean isPlain(Node function) {
        return function.isFunction() && !function.isAsyncFunction() && !function.isGeneratorFunction();
    }

    private static void varsAgainst(Unit unit, Node node, Set<String> names) {
        if (names.isEmpty() || node.isFunction()) {
            return;
        }
        if (node.isVar()) {
            for (Node name : Functions.namesIn(node)) {
                clash(unit, names.contains(name.getString()) ? name : null, name.getString());
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            varsAgainst(unit, child, names);
        }
    }

    private static void forOfAgainst(Unit unit, Node node, String name) {
        if (node.isFunction()) {
            return;
        }
        if (node.isForOf() && node.getFirstChild().isVar()) {
            varsAgainst(unit, node.getFirstChild(), Set.of(name));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            forOfAgainst(unit, child, name);
        }
    }

    private static void clash(Unit unit, @Nullable Node name, String text) {
        if (name != null) {
            Check.fail(unit, name, text + " is declared already");
        }
    }

    private static boolean isStaticBlock(Node block) {
        return block.getParent().isClassMembers();
    }
}
