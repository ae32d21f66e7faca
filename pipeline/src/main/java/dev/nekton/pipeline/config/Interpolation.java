package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Kind;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigNode.Sequence;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.Position;
import dev.nekton.config.SourceText;
import dev.nekton.pipeline.yaml.CoreSchema;
import dev.nekton.pipeline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces {@code ${NAME}} in the names and scalars of one file; what settings brought is left alone. */
final class Interpolation {
    private final SourceText file;
    private final Substitution substitution;
    private final ConfigProblems problems;
    private final Set<String> failed = new HashSet<>();

    Interpolation(SourceText file, Substitution substitution, ConfigProblems problems) {
        this.file = file;
        this.substitution = substitution;
        this.problems = problems;
    }

    ConfigNode tree(ConfigNode node, Shape shape, String path) {
        if (node instanceof Scalar scalar) {
            return scalar(scalar, shape, path);
        }
        if (node instanceof Sequence sequence) {
            return sequence(sequence, shape, path);
        }
        return mapping((Mapping) node, shape, path);
    }

    /** Returns whether a problem only comes from a variable that could not be replaced. */
    boolean explains(ConfigProblem problem) {
        return failed.contains(problem.position().toString());
    }

    private Sequence sequence(Sequence sequence, Shape shape, String path) {
        List<ConfigNode> items = new ArrayList<>();
        for (ConfigNode item : sequence.items()) {
            items.add(tree(item, shape, path + "[" + items.size() + "]"));
        }
        return new Sequence(items, sequence.position());
    }

    private Mapping mapping(Mapping mapping, Shape shape, String path) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : mapping.members()) {
            String name = name(member, path);
            ConfigNode value = tree(member.value(), shape.member(name), Trees.join(path, name));
            Member earlier = members.putIfAbsent(name, new Member(name, member.namePosition(), value));
            if (earlier != null) {
                problems.add(
                        member.namePosition(),
                        path,
                        "key \"" + name + "\" already defined at line "
                                + earlier.namePosition().line());
            }
        }
        return new Mapping(List.copyOf(members.values()), mapping.position());
    }

    private String name(Member member, String path) {
        Position position = member.namePosition();
        if (!Substitution.concerns(member.name()) || isForeign(position)) {
            return member.name();
        }
        ReplacedText replaced = substitution.replace(member.name(), offset -> position, path, false);
        if (replaced.failed()) {
            failed.add(position.toString());
        }
        return replaced.finish();
    }

    private Scalar scalar(Scalar scalar, Shape shape, String path) {
        if (!Substitution.concerns(scalar.text()) || isForeign(scalar.position())) {
            return scalar;
        }
        ReplacedText replaced = substitution.replace(scalar.text(), scalar.positions(), path, shape.script());
        String text = replaced.finish();
        if (replaced.failed()) {
            failed.add(scalar.position().toString());
        }
        Kind kind = YamlReader.isPlain(scalar) ? CoreSchema.kindOf(text) : scalar.kind();
        return new Scalar(
                kind, kind == Kind.NULL ? "" : text, scalar.position(), replaced.positions(scalar.positions()));
    }

    private boolean isForeign(Position position) {
        return !position.source().equals(file);
    }
}
