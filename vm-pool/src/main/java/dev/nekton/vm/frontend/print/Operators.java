package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the operators are spelled. */
final class Operators {
    private static final Map<Token, String> BINARY = new EnumMap<>(Token.class);
    private static final Map<Token, String> ASSIGNMENT = new EnumMap<>(Token.class);
    private static final Map<Token, String> UNARY = new EnumMap<>(Token.class);

    static {
        BINARY.put(Token.COMMA, ",");
        BINARY.put(Token.COALESCE, "??");
        BINARY.put(Token.OR, "||");
        BINARY.put(Token.AND, "&&");
        BINARY.put(Token.BITOR, "|");
        BINARY.put(Token.BITXOR, "^");
        BINARY.put(Token.BITAND, "&");
        BINARY.put(Token.EQ, "==");
        BINARY.put(Token.NE, "!=");
        BINARY.put(Token.SHEQ, "===");
        BINARY.put(Token.SHNE, "!==");
        BINARY.put(Token.LT, "<");
        BINARY.put(Token.GT, ">");
        BINARY.put(Token.LE, "<=");
        BINARY.put(Token.GE, ">=");
        BINARY.put(Token.INSTANCEOF, "instanceof");
        BINARY.put(Token.IN, "in");
        BINARY.put(Token.LSH, "<<");
        BINARY.put(Token.RSH, ">>");
        BINARY.put(Token.URSH, ">>>");
        BINARY.put(Token.ADD, "+");
        BINARY.put(Token.SUB, "-");
        BINARY.put(Token.MUL, "*");
        BINARY.put(Token.DIV, "/");
        BINARY.put(Token.MOD, "%");
        BINARY.put(Token.EXPONENT, "**");
        ASSIGNMENT.put(Token.ASSIGN, "=");
        ASSIGNMENT.put(Token.ASSIGN_BITOR, "|=");
        ASSIGNMENT.put(Token.ASSIGN_BITXOR, "^=");
        ASSIGNMENT.put(Token.ASSIGN_BITAND, "&=");
        ASSIGNMENT.put(Token.ASSIGN_LSH, "<<=");
        ASSIGNMENT.put(Token.ASSIGN_RSH, ">>=");
        ASSIGNMENT.put(Token.ASSIGN_URSH, ">>>=");
        ASSIGNMENT.put(Token.ASSIGN_ADD, "+=");
        ASSIGNMENT.put(Token.ASSIGN_SUB, "-=");
        ASSIGNMENT.put(Token.ASSIGN_MUL, "*=");
        ASSIGNMENT.put(Token.ASSIGN_DIV, "/=");
        ASSIGNMENT.put(Token.ASSIGN_MOD, "%=");
        ASSIGNMENT.put(Token.ASSIGN_EXPONENT, "**=");
        ASSIGNMENT.put(Token.ASSIGN_OR, "||=");
        ASSIGNMENT.put(Token.ASSIGN_AND, "&&=");
        ASSIGNMENT.put(Token.ASSIGN_COALESCE, "??=");
        UNARY.put(Token.NOT, "!");
        UNARY.put(Token.BITNOT, "~");
        UNARY.put(Token.POS, "+");
        UNARY.put(Token.NEG, "-");
        UNARY.put(Token.TYPEOF, "typeof ");
        UNARY.put(Token.VOID, "void ");
        UNARY.put(Token.DELPROP, "delete ");
        UNARY.put(Token.AWAIT, "await ");
    }

    private Operators() {}

    static @Nullable String binary(Node node) {
        return BINARY.get(node.getToken());
    }

    static @Nullable String unary(Node node) {
        return UNARY.get(node.getToken());
    }

    static @Nullable String assignment(Node node) {
        return ASSIGNMENT.get(node.getToken());
    }

    static boolean isAssignment(Node node) {
        return ASSIGNMENT.containsKey(node.getToken());
    }
}
