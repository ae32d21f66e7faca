package dev.nekton.vm;

import java.util.Set;

/** The words of JavaScript that are no names (ECMAScript 2023, 12.7.2). */
public final class ReservedWords {
    /** Those that are none anywhere. */
    public static final Set<String> EVERYWHERE = Set.of(
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "import",
            "in",
            "instanceof",
            "new",
            "null",
            "return",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with");

    /** Those that are names in other than strict code. */
    public static final Set<String> IN_STRICT_CODE =
            Set.of("implements", "interface", "let", "package", "private", "protected", "public", "static", "yield");

    private ReservedWords() {}
}
