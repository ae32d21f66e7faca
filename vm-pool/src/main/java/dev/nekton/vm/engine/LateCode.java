package dev.nekton.vm.engine;

import dev.nekton.config.ConfigException;
import dev.nekton.vm.frontend.FunctionText;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * What {@code eval} and {@code new Function} run: texts that come up while a script runs. They take the same way through
 * the front end as scripts, and see globals only.
 */
final class LateCode {
    private final JsRealm realm;
    private final JsEngine engine;
    private final Global global;

    LateCode(JsRealm realm, JsEngine engine, Global global) {
        this.realm = realm;
        this.engine = engine;
        this.global = global;
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
                .orElseThrow(() -> new ECMAException(
                        global.newSyntaxError("the parameters or the body of a function are not well-formed"), null));
    }

    private @Nullable Object run(MultiGlobalCompiledScript code) {
        return ScriptRuntime.apply(realm.bind(code), ScriptRuntime.UNDEFINED);
    }

    private MultiGlobalCompiledScript compile(String text) {
        try {
            Compiled compiled = engine.compileLate(text, realm.isOpen());
            if (!realm.isOpen() && compiled.script().changesBuiltIns()) {
                throw realm.typeError(
                        Refusal.ofCode(compiled.script().warnings().get(0)));
            }
            return compiled.code();
        } catch (ConfigException e) {
            String problem = e.problems().get(0).text();
            throw new ECMAException(global.newSyntaxError(problem.replaceFirst("^SyntaxError: ", "")), null);
        }
    }
}
