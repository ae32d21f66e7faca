package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The names that Benthos knows at a place; what of them a spec does not declare is not supported here. */
final class KnownInBenthos {
    /** What is said of them. */
    static final String UNSUPPORTED = "known in Benthos, not supported by nekton yet";

    private static final Properties NAMES = load();

    private KnownInBenthos() {}

    /** Returns whether Benthos knows {@code name} at a place of the resource file. */
    static boolean has(String place, String name) {
        return List.of(NAMES.getProperty(place, "").split(" ")).contains(name);
    }

    /**
     * Returns the tree without the members that Benthos knows and {@code spec} does not declare; each of them is
     * reported. Objects inside are treated likewise.
     *
     * @param places where it is, as the resource file names it
     */
    static ConfigNode without(
            ConfigNode node, ConfigSpec spec, List<String> places, String path, ConfigProblems problems) {
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        List<Member> members = new ArrayList<>();
        for (Member member : mapping.members()) {
            Optional<FieldSpec> field = spec.field(member.name());
            if (field.isPresent()) {
                members.add(inside(member, field.get(), places, path, problems));
            } else if (places.stream().anyMatch(place -> has(place, member.name()))) {
                problems.add(member.namePosition(), Trees.join(path, member.name()), UNSUPPORTED);
            } else {
                members.add(member);
            }
        }
        return new Mapping(members, mapping.position());
    }

    private static Member inside(
            Member member, FieldSpec field, List<String> places, String path, ConfigProblems problems) {
        if (field.type() != FieldType.OBJECT) {
            return member;
        }
        String name = member.name();
        List<String> below = new ArrayList<>();
        below.add(name);
        places.forEach(place -> below.add(place + "." + name));
        ConfigNode value = without(member.value(), field.fields(), below, Trees.join(path, name), problems);
        return new Member(name, member.namePosition(), value);
    }

    private static Properties load() {
        Properties names = new Properties();
        try (InputStream resource = KnownInBenthos.class.getResourceAsStream("known-in-benthos.properties")) {
            names.load(Objects.requireNonNull(resource, "known-in-benthos.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
