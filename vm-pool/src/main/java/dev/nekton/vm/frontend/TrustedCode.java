package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.lower.KeyedAccess;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.print.Printed;

/** Code of our own that comes with the engine, prepared for VMs whose built-ins can be changed. */
public final class TrustedCode {
    private TrustedCode() {}

    /** Returns the same function expression with members that are looked up each time. */
    public static String keyed(String name, String text) {
        Compiler compiler = Parsing.compiler(ScriptKind.PROGRAM);
        Node root = Parsing.parse(compiler, name, text);
        if (!compiler.getErrors().isEmpty()) {
            throw new IllegalArgumentException(compiler.getErrors().toString());
        }
        Node function = root.getFirstFirstChild();
        function.detach();
        KeyedAccess access = new KeyedAccess();
        access.apply(new Unit(function, true, (at, problem) -> {
            throw new IllegalArgumentException(problem);
        }));
        return "(function () { " + access.declaration() + "return " + Printed.of(function).text() + "; })()";
    }
}
