package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Unit;

/** Operators that need parentheses beside each other, and optional chains where none can stand. */
final class Mixtures implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case COALESCE -> operands(unit, node, Token.OR, Token.AND);
            case OR, AND -> operands(unit, node, Token.COALESCE, Token.COALESCE);
            case TAGGED_TEMPLATELIT, NEW -> {
                Node first = node.getFirstChild();
                if (isOpenChain(first)) {
                    Check.fail(unit, first, "an optional chain can't be followed by a template or made by new");
                }
            }
            default -> {}
        }
    }

    private static void operands(Unit unit, Node node, Token first, Token second) {
        for (Node operand = node.getFirstChild(); operand != null; operand = operand.getNext()) {
            boolean mixes = operand.getToken() == first || operand.getToken() == second;
            if (mixes && !operand.getIsParenthesized()) {
                Check.fail(unit, operand, "?? beside || or && needs parentheses");
            }
        }
    }

    private static boolean isOpenChain(Node node) {
        boolean isChain = node.isOptChainGetProp() || node.isOptChainGetElem() || node.isOptChainCall();
        return isChain && !node.getIsParenthesized();
    }
}
