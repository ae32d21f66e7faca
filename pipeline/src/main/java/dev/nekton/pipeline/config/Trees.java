package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Kind;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.Position;

/** What is asked of trees everywhere. */
final class Trees {
    private Trees() {}

    static boolean isNull(ConfigNode node) {
        return node instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }

    static Scalar nothing(Position position) {
        return Scalar.of(Kind.NULL, "", position);
    }

    /** Returns the path of a member: its name at the top of the file, where there is no path yet. */
    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
