package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.Node;
import java.util.Map;

/**
 * A script's text as the parser gets it: {@link ParserText} made it.
 *
 * <p><em>Immutable.</em>
 *
 * @param text the text to parse
 * @param mark the letter that private names begin with; only they contain it
 * @param names the names that the user wrote, by what stands for them
 */
public record MarkedText(String text, char mark, Map<String, String> names) {
    /** Takes a copy. */
    public MarkedText {
        names = Map.copyOf(names);
    }

    /** Gives the nodes of the tree the names that the user wrote. */
    public void restore(Node tree) {
        if (!names.isEmpty()) {
            rename(tree);
        }
    }

    private void rename(Node node) {
        if (hasName(node)) {
            node.setString(original(node.getString()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            rename(child);
        }
    }

    private static boolean hasName(Node node) {
        return switch (node.getToken()) {
            case NAME,
                    GETPROP,
                    OPTCHAIN_GETPROP,
                    STRING_KEY,
                    MEMBER_FUNCTION_DEF,
                    MEMBER_FIELD_DEF,
                    GETTER_DEF,
                    SETTER_DEF,
                    LABEL_NAME -> true;
            default -> false;
        };
    }

    private String original(String name) {
        boolean isPrivate = !name.isEmpty() && name.charAt(0) == mark;
        String known = names.get(isPrivate ? name.substring(1) : name);
        return known == null ? name : isPrivate ? mark + known : known;
    }
}
