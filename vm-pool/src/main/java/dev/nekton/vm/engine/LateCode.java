package dev.nekton.vm.engine;

import dev.nekton.config.ConfigException;
import dev.nekton.vm.frontend.FunctionText;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * What {@code eval} and {@code new Function} run: texts that come up while a script runs. They take the same way through
 * the front end as scripts, and see globals only.
 */
final class LateCode {
    private final RealmCode code;
    private final JsEngine engine;
    private final boolean open;

    /** @param open whether the VM's built-ins can be changed */
    LateCode(RealmCode code, JsEngine engine, boolean open) {
        this.code = code;
        this.engine = engine;
        this.open = open;
    }

    /** Returns the completion value of a program's text; anything but a text is returned as it is. */
    @Nullable
    Object evaluate(@Nullable Object text) {
        return text instanceof String || text instanceof ConsString ? run(compile(String.valueOf(text))) : text;
    }

    /** Returns the function that the head of its kind, parameters and a body make. */
    @Nullable
    Object function(Object... arguments) {
        return new FunctionText(
                        String.valueOf(arguments[0]), JSType.toString(arguments[1]), JSType.toString(arguments[2]))
                .text()
                .map(text -> run(compile(text)))
                .orElseThrow(
                        () -> Throwing.syntaxError("the parameters or the body of a function are not well-formed"));
    }

    private @Nullable Object run(MultiGlobalCompiledScript compiled) {
        return ScriptRuntime.apply(code.bind(compiled), ScriptRuntime.UNDEFINED);
    }

    private MultiGlobalCompiledScript compile(String text) {
        try {
            Compiled compiled = engine.compileLate(text, open);
            if (!open && compiled.script().changesBuiltIns()) {
                throw Throwing.typeError(
                        Refusal.ofCode(compiled.script().warnings().get(0)));
            }
            return compiled.code();
        } catch (ConfigException e) {
            String problem = e.problems().get(0).text();
            throw Throwing.syntaxError(problem.replaceFirst("^SyntaxError: ", ""));
        }
    }
}
