package dev.nekton.pipeline.config;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.OutputFactory;
import dev.nekton.spi.ProcessorFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the components of one kind: a mapping with one type key, and perhaps a label beside it. */
final class ComponentReader<F> {
    private static final List<String> BESIDE = List.of("label", "type");

    private final String kind;
    private final Map<String, F> factories = new LinkedHashMap<>();
    private final Function<F, ConfigSpec> specs;

    private ComponentReader(String kind, List<F> factories, Function<F, String> types, Function<F, ConfigSpec> specs) {
        this.kind = kind;
        this.specs = specs;
        factories.forEach(factory -> this.factories.put(types.apply(factory), factory));
    }

    static ComponentReader<InputFactory> ofInputs(ComponentTypes types) {
        return new ComponentReader<>("input", types.inputs(), InputFactory::type, InputFactory::spec);
    }

    static ComponentReader<ProcessorFactory> ofProcessors(ComponentTypes types) {
        List<ProcessorFactory> factories = types.processors().types().stream()
                .map(types.processors()::find)
                .flatMap(Optional::stream)
                .toList();
        return new ComponentReader<>("processor", factories, ProcessorFactory::type, ProcessorFactory::spec);
    }

    static ComponentReader<OutputFactory> ofOutputs(ComponentTypes types) {
        return new ComponentReader<>("output", types.outputs(), OutputFactory::type, OutputFactory::spec);
    }

    /** Returns a spec with a field for each type. */
    ConfigSpec fields() {
        return new ConfigSpec(
                "",
                factories.entrySet().stream()
                        .map(entry -> FieldSpec.object(entry.getKey(), specs.apply(entry.getValue())))
                        .toList());
    }

    /**
     * Returns the component of a node; empty when it has no type that is known, which is reported as all else.
     *
     * @param path what to call it in errors: {@code pipeline.processors[0]}
     * @param place what to call it in metrics: {@code root.pipeline.processors.0}
     */
    Optional<Component<F>> read(ConfigNode node, String path, String place, Labels labels, ConfigProblems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(
                    node.position(),
                    path,
                    "expected an object with the " + kind + "'s type as its only name, got " + node.typeName());
            return Optional.empty();
        }
        String label = labels.read(mapping, path, problems);
        Mapping rest = withoutUnsupported(mapping, path, problems);
        return new TypeInference(kind, List.copyOf(factories.keySet()))
                .infer(rest, path, problems)
                .flatMap(type -> component(rest, type, label, path, place, problems));
    }

    private Optional<Component<F>> component(
            Mapping mapping, String type, String label, String path, String place, ConfigProblems problems) {
        F factory = factories.get(type);
        if (factory == null) {
            return Optional.empty();
        }
        refuseStrangers(mapping, type, path, problems);
        String below = Trees.join(path, type);
        ConfigSpec spec = specs.apply(factory);
        ConfigNode given = mapping.member(type).orElseGet(() -> Trees.nothing(mapping.position()));
        ConfigNode fields =
                KnownInBenthos.without(given, spec, List.of(kind + ".*", kind + "." + type), below, problems);
        Config config = spec.read(fields, below, problems);
        return Optional.of(new Component<>(type, label, place, mapping, config, factory));
    }

    private Mapping withoutUnsupported(Mapping mapping, String path, ConfigProblems problems) {
        List<String> unsupported = mapping.members().stream()
                .map(Member::name)
                .filter(name -> !BESIDE.contains(name)
                        && !factories.containsKey(name)
                        && KnownInBenthos.has("component." + kind, name))
                .toList();
        mapping.members().stream()
                .filter(member -> unsupported.contains(member.name()))
                .forEach(member -> problems.add(
                        member.namePosition(), Trees.join(path, member.name()), KnownInBenthos.UNSUPPORTED));
        return mapping.without(unsupported);
    }

    private void refuseStrangers(Mapping mapping, String type, String path, ConfigProblems problems) {
        mapping.without(BESIDE)
                .without(List.of(type))
                .members()
                .forEach(member -> problems.add(
                        member.namePosition(),
                        path,
                        "field " + member.name() + " is invalid when the component type is " + type + " (" + kind
                                + "); beside it there can be a label"));
    }
}
