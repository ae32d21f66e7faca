package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.TokenStream;

/** Names that functions carry themselves. */
final class FunctionName {
    private FunctionName() {}

    /** Gives an anonymous function a name, unless the name would mean something else inside of it; returns whether it did. */
    static boolean carry(Node function, String name) {
        boolean free = isIdentifier(name) && !TokenStream.isKeyword(name) && !isRestricted(name);
        if (!free || Tree.mentions(function, name)) {
            return false;
        }
        function.getFirstChild().setString(name);
        return true;
    }

    static boolean isIdentifier(String name) {
        return TokenStream.isJSIdentifier(name);
    }

    private static boolean isRestricted(String name) {
        return switch (name) {
            case "eval",
                    "arguments",
                    "let",
                    "static",
                    "yield",
                    "await",
                    "implements",
                    "interface",
                    "package",
                    "private",
                    "protected",
                    "public",
                    "enum" -> true;
            default -> false;
        };
    }
}
