package dev.nekton.stream;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * The mappings, ready to run.
 *
 * @param mappings the mappings, in the order of the configuration
 * @param expressions what runs them
 */
record MappingPlan(List<Mapping> mappings, Expressions expressions) {
    /**
     * Analyses and compiles the mappings, and evaluates those whose value never changes.
     *
     * @param problems what is wrong with the configuration so far
     * @throws dev.nekton.config.ConfigException with all problems, when there are any afterwards
     */
    static MappingPlan of(StreamConfig config, Resources resources, ConfigProblems problems) {
        List<AnalysedMapping> analysed = AnalysedMapping.all(config.mappings(), config.sources(), problems);
        problems.throwIfAny();
        List<Script> scripts = analysed.stream().map(AnalysedMapping::script).toList();
        Expressions expressions = Expressions.compile(scripts, config, resources, problems);
        List<Mapping> mappings = new ArrayList<>(analysed.size());
        for (AnalysedMapping mapping : analysed) {
            int[] sources = config.sources().placesOf(mapping.script().parameters());
            mappings.add(Mapping.of(mapping.path(), config.topicPrefix() + mapping.path(), mappings.size(), sources));
        }
        long statics = mappings.stream().filter(Mapping::isStatic).count();
        resources
                .logger()
                .info("stream_processor: {} static and {} dynamic mappings", statics, mappings.size() - statics);
        return new MappingPlan(folded(mappings, expressions), expressions);
    }

    /** An expression that fails, or gives nothing, fails anew for each message. */
    private static List<Mapping> folded(List<Mapping> mappings, Expressions expressions) {
        if (mappings.stream().noneMatch(mapping -> expressions.isConstant(mapping.script()))) {
            return mappings;
        }
        try (ExpressionVm vm = expressions.borrow()) {
            return mappings.stream()
                    .map(mapping -> expressions.isConstant(mapping.script()) ? folded(mapping, vm) : mapping)
                    .toList();
        }
    }

    private static Mapping folded(Mapping mapping, ExpressionVm vm) {
        try {
            return mapping.withConstant(vm.evaluate(mapping, Snapshot.of()));
        } catch (MappingFailure e) {
            return mapping;
        }
    }
}
