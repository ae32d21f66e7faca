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
 * @param mayLookInsidePayload whether it may look inside {@code msg.payload}, or change what is in it
 * @param names its names
 * @param constant whether it is an expression whose value never changes
 * @param arithmetic whether it is an expression of nothing but literals, parameters and operators
 * @param function whether it is an expression that is a function, an arrow function excepted
 * @param writes where it changes built-in objects
 * @param returnedOutputs lists that it returns as if each element were for an output of its own
 */
record Findings(
        boolean mayChangeMessage,
        boolean mayLookInsidePayload,
        Names names,
        boolean constant,
        boolean arithmetic,
        boolean function,
        List<BuiltInWrites.Write> writes,
        List<Node> returnedOutputs) {
    static Findings of(Source source, Node function) {
        Names names = Names.of(function);
        List<String> parameters = source.script().parameters();
        List<BuiltInWrites.Write> writes = BuiltInWrites.in(
                function, parameters, source.script().kind() == ScriptKind.FUNCTION_BODY, Parsing::program);
        boolean mayWrite = ReadOnly.mayWrite(function);
        boolean mayLook = PayloadUse.mayLookInside(names);
        if (source.script().kind() != ScriptKind.EXPRESSION) {
            return new Findings(mayWrite, mayLook, names, false, false, false, writes, ReturnedOutputs.in(function));
        }
        Node expression = function.getLastChild().getFirstFirstChild();
        boolean constant = Constancy.of(expression, names.free().names(), Set.copyOf(parameters));
        boolean arithmetic = Arithmetic.is(expression, Set.copyOf(parameters));
        boolean isFunction = expression.isFunction() && !expression.isArrowFunction();
        return new Findings(mayWrite, mayLook, names, constant, arithmetic, isFunction, writes, List.of());
    }
}
