package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;

/** Gives regular expressions the text that the user wrote: the parser drops backslashes that it takes for needless. */
final class RegExpTexts {
    private RegExpTexts() {}

    static void restore(Node node, Source source) {
        if (node.isRegExp()) {
            String literal = source.original(source.textOf(node));
            int end = literal.lastIndexOf('/');
            if (literal.startsWith("/") && end > 0) {
                node.getFirstChild().setString(literal.substring(1, end));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            restore(child, source);
        }
    }
}
