package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.NearestName;
import dev.nekton.config.Position;
import java.util.List;
import java.util.Optional;

/** Finds which type of component a mapping means, as Benthos does: by its {@code type}, or by the one name it knows. */
final class TypeInference {
    private static final List<String> BESIDE = List.of("label", "type");

    private final String kind;
    private final List<String> types;

    TypeInference(String kind, List<String> types) {
        this.kind = kind;
        this.types = types;
    }

    /** Returns the type, one that Nekton has; empty when there is none, which is reported. */
    Optional<String> infer(Mapping mapping, String path, ConfigProblems problems) {
        Optional<ConfigNode> explicit = mapping.member("type");
        if (explicit.isPresent()) {
            return explicit(explicit.get(), path + ".type", problems);
        }
        List<Member> candidates = mapping.without(BESIDE).members();
        List<Member> known = candidates.stream().filter(this::isKnown).toList();
        if (known.size() > 1) {
            problems.add(known.get(1).namePosition(), path, ambiguous(known));
            return Optional.empty();
        }
        if (known.size() == 1) {
            return checked(known.get(0).name(), known.get(0).namePosition(), path, problems);
        }
        reportNone(mapping, candidates, path, problems);
        return Optional.empty();
    }

    private Optional<String> explicit(ConfigNode node, String path, ConfigProblems problems) {
        if (node instanceof Scalar scalar) {
            return checked(scalar.text(), scalar.position(), path, problems);
        }
        problems.add(node.position(), path, "expected string value, got " + node.typeName());
        return Optional.empty();
    }

    private Optional<String> checked(String type, Position position, String path, ConfigProblems problems) {
        if (types.contains(type)) {
            return Optional.of(type);
        }
        String text = KnownInBenthos.has(kind, type)
                ? kind + " type " + type + " is " + KnownInBenthos.UNSUPPORTED
                : "unknown " + kind + " type " + type + NearestName.hint(type, types);
        problems.add(position, path, text + expected());
        return Optional.empty();
    }

    private void reportNone(Mapping mapping, List<Member> candidates, String path, ConfigProblems problems) {
        if (candidates.isEmpty()) {
            problems.add(mapping.position(), path, "the " + kind + " has no type" + expected());
        } else if (candidates.size() == 1) {
            Member only = candidates.get(0);
            checked(only.name(), only.namePosition(), path, problems);
        } else {
            List<String> names = candidates.stream().map(Member::name).toList();
            String hint = names.stream()
                    .map(name -> NearestName.hint(name, types))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            problems.add(
                    candidates.get(0).namePosition(),
                    path,
                    "unable to infer " + kind + " type from candidates: [" + String.join(" ", names) + "]" + hint
                            + expected());
        }
    }

    private String ambiguous(List<Member> known) {
        List<String> names = known.stream().map(Member::name).sorted().toList();
        return "unable to infer " + kind + " type, multiple candidates '" + names.get(0) + "' and '" + names.get(1)
                + "'";
    }

    private boolean isKnown(Member member) {
        return types.contains(member.name()) || KnownInBenthos.has(kind, member.name());
    }

    private String expected() {
        return "; expected one of " + String.join(", ", types);
    }
}
