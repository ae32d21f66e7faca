package dev.nekton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A parsed configuration, with the place of everything in it. A pipeline makes it from YAML, {@link JsonConfig} from
 * JSON, {@link #of} from Java values.
 *
 * <p><em>Immutable.</em>
 */
public sealed interface ConfigNode {
    /** Returns where it begins. */
    Position position();

    /** Returns what it is, as Benthos names it in lints: {@code !!str}, {@code !!map}. */
    String typeName();

    /**
     * Returns the tree of a Java value: a {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean} or
     * null.
     *
     * @param name what to call it in errors
     * @throws IllegalArgumentException for any other type
     */
    static ConfigNode of(String name, Map<String, ?> values) {
        return JavaConfig.mapping(name, values);
    }

    /** The kinds of scalars, by the core schema of YAML 1.2. */
    enum Kind {
        /** A text. */
        STRING("!!str"),
        /** A whole number. */
        INTEGER("!!int"),
        /** Any other number. */
        FLOAT("!!float"),
        /** A boolean. */
        BOOLEAN("!!bool"),
        /** Nothing. */
        NULL("!!null");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }
    }

    /** Tells where in a file each character of a scalar's text was written. */
    @FunctionalInterface
    interface TextPositions {
        /** Returns the position of the character at {@code offset}, from 0, of the scalar's text. */
        Position at(int offset);
    }

    /**
     * A single value.
     *
     * @param kind what the text was read as
     * @param text the text after unquoting, as written for numbers and booleans
     * @param position where it begins
     * @param positions where each of its characters was written
     */
    record Scalar(Kind kind, String text, Position position, TextPositions positions) implements ConfigNode {
        /** Checks that nothing is null. */
        public Scalar {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(positions, "positions");
        }

        /** Returns a scalar whose text stands nowhere else: positions inside it count its own lines. */
        public static Scalar of(Kind kind, String text, Position position) {
            SourceText own = SourceText.of(position.source().name(), text);
            return new Scalar(kind, text, position, offset -> lineAndColumn(own, text, offset));
        }

        @Override
        public String typeName() {
            return kind.typeName;
        }

        private static Position lineAndColumn(SourceText source, String text, int offset) {
            int line = 1;
            int lineStart = 0;
            for (int i = 0; i < Math.min(offset, text.length()); i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            return source.at(line, offset - lineStart + 1);
        }
    }

    /**
     * A list.
     *
     * @param items the elements
     * @param position where it begins
     */
    record Sequence(List<ConfigNode> items, Position position) implements ConfigNode {
        /** Copies. */
        public Sequence {
            items = List.copyOf(items);
            Objects.requireNonNull(position, "position");
        }

        @Override
        public String typeName() {
            return "!!seq";
        }
    }

    /**
     * Named members in order, each name once.
     *
     * @param members the members
     * @param position where it begins
     */
    record Mapping(List<Member> members, Position position) implements ConfigNode {
        /** Copies. */
        public Mapping {
            members = List.copyOf(members);
            Objects.requireNonNull(position, "position");
        }

        /** Returns the member of that name. */
        public Optional<ConfigNode> member(String name) {
            return members.stream()
                    .filter(m -> m.name().equals(name))
                    .map(Member::value)
                    .findFirst();
        }

        /** Returns this mapping without the members of these names. */
        public Mapping without(List<String> names) {
            List<Member> rest = new ArrayList<>(members);
            rest.removeIf(member -> names.contains(member.name()));
            return new Mapping(rest, position);
        }

        /** Returns the members by name, in order. */
        public Map<String, ConfigNode> asMap() {
            Map<String, ConfigNode> map = new LinkedHashMap<>();
            members.forEach(member -> map.put(member.name(), member.value()));
            return map;
        }

        @Override
        public String typeName() {
            return "!!map";
        }
    }

    /**
     * A member of a mapping.
     *
     * @param name its name
     * @param namePosition where the name was written
     * @param value its value
     */
    record Member(String name, Position namePosition, ConfigNode value) {
        /** Checks that nothing is null. */
        public Member {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(namePosition, "namePosition");
            Objects.requireNonNull(value, "value");
        }
    }
}
