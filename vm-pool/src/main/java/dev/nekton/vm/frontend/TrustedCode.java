package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.guard.Guards;
import dev.nekton.vm.frontend.lower.KeyedAccess;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.print.Printed;

/**
 * Our own JavaScript, which is guarded like scripts but not lowered: it is written for the engine. Each text is a
 * function expression, and gets one more parameter, the guard.
 */
public final class TrustedCode {
    private TrustedCode() {}

    /**
     * Returns the text for VMs whose built-ins are frozen.
     *
     * @throws IllegalArgumentException when it does not parse
     */
    public static String guarded(String name, String text) {
        return "(" + Printed.of(guarded(unit(name, text))).text() + ")";
    }

    /**
     * Returns the text for VMs whose built-ins can be changed: members are looked up each time.
     *
     * @throws IllegalArgumentException when it does not parse
     */
    public static String keyed(String name, String text) {
        Unit unit = unit(name, text);
        Node function = guarded(unit);
        KeyedAccess access = new KeyedAccess();
        access.apply(unit);
        return "(function () { " + access.declaration() + "return " + Printed.of(function).text() + "; })()";
    }

    private static Node guarded(Unit unit) {
        Guards.ofLibrary().apply(unit);
        unit.root().getSecondChild().addChildToBack(IR.name(Guards.GUARD));
        return unit.root();
    }

    private static Unit unit(String name, String text) {
        Compiler compiler = Parsing.compiler(ScriptKind.PROGRAM);
        Node root = Parsing.parse(compiler, name, text);
        if (!compiler.getErrors().isEmpty()) {
            throw new IllegalArgumentException(compiler.getErrors().toString());
        }
        Node function = root.getFirstFirstChild();
        function.detach();
        return new Unit(function, true, (at, problem) -> {
            throw new IllegalArgumentException(problem);
        });
    }
}
