package dev.nekton.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The declared fields of a configuration object.
 *
 * <p><em>Immutable.</em>
 *
 * @param doc what the object is for
 * @param fields its fields, in the order of the documentation
 */
public record ConfigSpec(String doc, List<FieldSpec> fields) {
    /** Copies. */
    public ConfigSpec {
        fields = List.copyOf(fields);
    }

    /** Returns the spec with these fields. */
    public static ConfigSpec of(String doc, FieldSpec... fields) {
        return new ConfigSpec(doc, List.of(fields));
    }

    /** Returns this spec with further fields at its end. */
    public ConfigSpec with(List<FieldSpec> further) {
        return new ConfigSpec(
                doc, Stream.concat(fields.stream(), further.stream()).toList());
    }

    /** Returns the names of the fields. */
    public List<String> names() {
        return fields.stream().map(FieldSpec::name).toList();
    }

    /** Returns the field of that name. */
    public Optional<FieldSpec> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Returns the configuration, checked and with its defaults; what is wrong is added to {@code problems}, and the
     * result is of use only when nothing is.
     *
     * @param path what to call it in errors, such as {@code tag_processor}
     */
    public Config read(ConfigNode node, String path, ConfigProblems problems) {
        return new ConfigReader(problems).read(this, node, path);
    }

    /**
     * Returns the configuration, checked and with its defaults.
     *
     * @throws ConfigException with all that is wrong
     */
    public Config read(ConfigNode node, String path) {
        ConfigProblems problems = new ConfigProblems();
        Config config = read(node, path, problems);
        problems.throwIfAny();
        return config;
    }
}
