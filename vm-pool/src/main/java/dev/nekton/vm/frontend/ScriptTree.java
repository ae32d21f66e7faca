package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the tree of one script tells: where to insert what, and how it treats names and its message. */
final class ScriptTree {
    /** The hidden name of the object that holds what lowered scripts call. */
    static final String LIBRARY = "$nekton";

    /** The hidden name of a program's completion value. */
    static final String COMPLETION = "$nekton_completion";

    private static final Set<String> PARAMETERS = Set.of("msg", "cache", "console");

    private final Node root;
    private final Source source;
    private final Names names;

    ScriptTree(Node root, Source source) {
        this.root = root;
        this.source = source;
        this.names = Names.of(source.linesBefore() == 0 ? root : root.getFirstChild());
    }

    /**
     * Returns the insertions that make a program's completion value known and caught values clean; where both are at one
     * place, the later one ends up in front, so that a value is clean before a statement of its block begins.
     */
    List<Source.Edit> edits() {
        List<Source.Edit> edits = new ArrayList<>();
        if (source.linesBefore() == 0) {
            new Completion(source, edits).visit(root);
        }
        cleanCaught(root, edits);
        return edits;
    }

    /** Returns the names that are assigned and neither declared nor given: a program keeps them to itself. */
    Set<String> undeclaredTargets() {
        return names.undeclaredTargets();
    }

    /** Returns whether the script declares a name that is given to it, or asks how many arguments it got. */
    boolean needsOwnScope() {
        return names.declaresAny(PARAMETERS) || names.mentionsArguments();
    }

    /** Returns whether running the script may change {@code msg}; true when in doubt. */
    boolean mayChangeMessage() {
        return ReadOnly.mayWrite(root);
    }

    /** Returns whether the script names the global object, or a way to run code that sees nothing but globals. */
    boolean readsGlobals() {
        return names.mentionsGlobals();
    }

    private void cleanCaught(Node node, List<Source.Edit> edits) {
        if (node.isCatch() && node.getFirstChild().isName()) {
            String name = node.getFirstChild().getString();
            int afterBrace = source.startOf(node.getSecondChild()) + 1;
            edits.add(new Source.Edit(afterBrace, " " + name + " = " + LIBRARY + ".caught(" + name + ");"));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            cleanCaught(child, edits);
        }
    }
}
