package dev.nekton.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that was checked against its {@link ConfigSpec}: typed reads, defaults filled in.
 *
 * <p>Each read throws {@link NoSuchElementException} for a name that the spec does not declare, and for an optional
 * field that is absent and has no default: ask {@link #isSet} first. <em>Immutable.</em>
 */
public final class Config {
    private final ConfigSpec spec;
    private final String path;
    private final Position position;
    private final Map<String, Object> values;

    Config(ConfigSpec spec, String path, Position position, Map<String, Object> values) {
        this.spec = spec;
        this.path = path;
        this.position = position;
        this.values = new LinkedHashMap<>(values);
    }

    /** Returns where the object is, such as {@code tag_processor.conditions[0]}. */
    public String path() {
        return path;
    }

    /** Returns where the object begins. */
    public Position position() {
        return position;
    }

    /** Returns where the value of a field begins; the object's position when it is absent. */
    public Position position(String name) {
        Object value = values.get(declared(name).name());
        if (value instanceof ConfigNode node) {
            return node.position();
        }
        return value instanceof Config config ? config.position : position;
    }

    /** Returns where the text of that key in a {@link FieldType#STRING_MAP} begins; the field's position without it. */
    public Position position(String name, String key) {
        Object value = values.get(declared(name).name());
        return value instanceof Map<?, ?> map && map.get(key) instanceof ConfigNode.Scalar scalar
                ? scalar.position()
                : position(name);
    }

    /** Returns whether the field was given, rather than left to its default. */
    public boolean isSet(String name) {
        return values.containsKey(declared(name).name());
    }

    /** Returns the text of a field. */
    public String string(String name) {
        return scalar(name).text();
    }

    /** Returns the script of a field. */
    public ScriptText script(String name) {
        ConfigNode.Scalar scalar = scalar(name);
        return new ScriptText(join(path, name), scalar.text(), scalar.positions());
    }

    /** Returns the whole number of a field. */
    public long integer(String name) {
        return Quantities.integer(string(name)).orElseThrow();
    }

    /** Returns the boolean of a field. */
    public boolean bool(String name) {
        return Boolean.parseBoolean(string(name));
    }

    /** Returns the duration of a field. */
    public Duration duration(String name) {
        return Quantities.duration(string(name));
    }

    /** Returns the bytes of a field. */
    public long size(String name) {
        return Quantities.bytes(string(name)).orElseThrow();
    }

    /** Returns the object of a field; one of defaults when it is absent. */
    public Config object(String name) {
        Object value = values.get(declared(name).name());
        return value instanceof Config config
                ? config
                : new Config(declared(name).fields(), join(path, name), position, Map.of());
    }

    /**
     * Returns what is read of the object of a field; {@code otherwise} where reading it says that it is wrong, which is
     * added to {@code problems}.
     *
     * @param read throws IllegalArgumentException with a message that says what is wrong
     */
    public <T> T object(String name, Function<Config, T> read, T otherwise, ConfigProblems problems) {
        Config object = object(name);
        try {
            return read.apply(object);
        } catch (IllegalArgumentException e) {
            problems.add(object.position, object.path, String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    /** Returns the objects of a field; none when it is absent. */
    public List<Config> objects(String name) {
        return list(name, Config.class);
    }

    /** Returns the texts of a field; none when it is absent. */
    public List<String> strings(String name) {
        return list(name, ConfigNode.Scalar.class).stream()
                .map(ConfigNode.Scalar::text)
                .toList();
    }

    /** Returns the texts of a field by their names, in order; none when it is absent. */
    public Map<String, String> stringMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (values.get(declared(name).name()) instanceof Map<?, ?> map) {
            map.forEach((key, scalar) -> texts.put((String) key, ((ConfigNode.Scalar) scalar).text()));
        }
        return texts;
    }

    /** Returns the tree of a field of any type. */
    public Optional<ConfigNode> node(String name) {
        return values.get(declared(name).name()) instanceof ConfigNode node ? Optional.of(node) : Optional.empty();
    }

    /** Returns the path of a member; at the top of a file, where there is no path yet, its name. */
    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private <T> List<T> list(String name, Class<T> type) {
        @Nullable Object value = values.get(declared(name).name());
        return value instanceof List<?> list ? list.stream().map(type::cast).toList() : List.of();
    }

    private ConfigNode.Scalar scalar(String name) {
        if (values.get(declared(name).name()) instanceof ConfigNode.Scalar scalar) {
            return scalar;
        }
        String text = declared(name)
                .defaultText()
                .orElseThrow(() -> new NoSuchElementException(join(path, name) + " is not set"));
        return ConfigNode.Scalar.of(ConfigNode.Kind.STRING, text, position);
    }

    private FieldSpec declared(String name) {
        return spec.field(name).orElseThrow(() -> new NoSuchElementException(path + " declares no field " + name));
    }
}
