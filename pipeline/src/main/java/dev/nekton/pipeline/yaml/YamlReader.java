package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Kind;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigProblems;

/**
 * Reads YAML with the place of every character. Unquoted scalars are typed by {@link CoreSchema}; names are texts, each
 * once in its mapping; aliases and {@code <<} are followed as yaml.v3 does. A {@code ${NAME}} is left as written, and
 * may stand in {@code [ ]} and {@code { }} without quotes.
 */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Returns the tree of one document, an empty text being null; what is wrong with its names, tags and merges is
     * added to {@code problems}.
     *
     * @param name what to call it in errors, such as {@code pipeline.yaml}
     * @throws ConfigException when it is not YAML at all
     */
    public static ConfigNode read(String name, String text, ConfigProblems problems) {
        YamlSource source = new YamlSource(name, text);
        return Composition.of(source)
                .map(node -> new TreeBuilder(source, problems).build(node))
                .orElseGet(() -> Scalar.of(Kind.NULL, "", source.at(0)));
    }

    /**
     * Returns the tree of one document, an empty text being null.
     *
     * @param name what to call it in errors, such as {@code pipeline.yaml}
     * @throws ConfigException with all that is wrong with it
     */
    public static ConfigNode read(String name, String text) {
        ConfigProblems problems = new ConfigProblems();
        ConfigNode tree = read(name, text, problems);
        problems.throwIfAny();
        return tree;
    }

    /** Returns whether a scalar was written without quotes and tag, so that its text tells what it is. */
    public static boolean isPlain(Scalar scalar) {
        return scalar.positions() instanceof WrittenText written && written.plain();
    }
}
