package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.guard.Guards;
import dev.nekton.vm.frontend.lower.KeyedAccess;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.print.Printed;

/** Our own JavaScript, which is guarded like scripts but not lowered: it is written for the engine. */
public final class LibraryText {
    private LibraryText() {}

    /**
     * Returns the text of a file that is a function expression, guarded; the function gets the guard as one more
     * parameter.
     *
     * @param open whether it is for VMs whose built-ins can be changed: its members are then looked up each time
     * @throws IllegalStateException when it does not parse
     */
    public static String of(String fileName, String text, boolean open) {
        Compiler compiler = Parsing.compiler(ScriptKind.PROGRAM);
        Node root = Parsing.parse(compiler, fileName, text);
        if (!compiler.getErrors().isEmpty()) {
            throw new IllegalStateException(fileName + ": " + compiler.getErrors());
        }
        Node function = root.getFirstFirstChild();
        function.detach();
        Unit unit = new Unit(function, true, (at, problem) -> {
            throw new IllegalStateException(fileName + ": " + problem);
        });
        Guards.ofLibrary().apply(unit);
        function.getSecondChild().addChildToBack(IR.name(Guards.GUARD));
        KeyedAccess keyed = new KeyedAccess();
        if (open) {
            keyed.apply(unit);
        }
        return "(function () { " + keyed.declaration() + "return " + Printed.of(function).text() + "; })()";
    }
}
