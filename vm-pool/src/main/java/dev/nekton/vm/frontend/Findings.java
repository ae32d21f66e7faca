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
 * @param payloadUse what it does with {@code msg.payload}
 * @param names its names
 * @param constant whether it is an expression whose value never changes
 * @param function whether it is an expression that is a function, an arrow function excepted
 * @param writes where it changes built-in objects
 * @param returnedOutputs lists that it returns as if each element were for an output of its own
 */
record Findings(
        boolean mayChangeMessage,
        PayloadUse payloadUse,
        Names names,
        boolean constant,
        boolean function,
        List<BuiltInWrites.Write> writes,
        List<Node> returnedOutputs) {
    static Findings of(Source source, Node function) {
        Names names = Names.of(function);
        List<String> parameters = source.script().parameters();
        List<BuiltInWrites.Write> writes = BuiltInWrites.in(
                function, parameters, source.script().kind() == ScriptKind.FUNCTION_BODY, Parsing::program);
        boolean mayWrite = ReadOnly.mayWrite(function);
        PayloadUse payloadUse = PayloadUses.in(names);
        if (source.script().kind() != ScriptKind.EXPRESSION) {
            return new Findings(mayWrite, payloadUse, names, false, false, writes, ReturnedOutputs.in(function));
        }
        Node expression = function.getLastChild().getFirstFirstChild();
        boolean constant = Constancy.of(expression, names.free().names(), Set.copyOf(parameters));
        boolean isFunction = expression.isFunction() && !expression.isArrowFunction();
        return new Findings(mayWrite, payloadUse, names, constant, isFunction, writes, List.of());
    }
}
