package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.check.BuiltInWrites;
import java.util.List;
import java.util.Set;

/**
 * What the tree of a script tells before it is changed.
 *
 * @param mayChangeMessage whether running the script may change what it is given
 * @param names its names
 * @param constant whether it is an expression whose value never changes
 * @param function whether it is an expression that is a function, an arrow function excepted
 * @param writes where it changes built-in objects
 */
record Findings(
        boolean mayChangeMessage,
        Names names,
        boolean constant,
        boolean function,
        List<BuiltInWrites.Write> writes) {
    static Findings of(Source source, Node function) {
        Names names = Names.of(function);
        List<String> parameters = source.script().parameters();
        List<BuiltInWrites.Write> writes = BuiltInWrites.in(
                function, parameters, source.script().kind() == ScriptKind.FUNCTION_BODY, Parsing::program);
        boolean isExpression = source.script().kind() == ScriptKind.EXPRESSION;
        Node expression = function.getLastChild().getFirstFirstChild();
        boolean constant =
                isExpression && Constancy.of(expression, names.free().names(), Set.copyOf(parameters));
        boolean isFunction = isExpression && expression.isFunction() && !expression.isArrowFunction();
        return new Findings(ReadOnly.mayWrite(function), names, constant, isFunction, writes);
    }
}
