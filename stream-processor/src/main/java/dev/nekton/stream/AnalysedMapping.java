package dev.nekton.stream;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.CompilableScript;
import dev.nekton.vm.frontend.Frontend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mapping and what its expression depends on.
 *
 * @param path its virtual path
 * @param script its expression, whose parameters are the aliases that it depends on, in the order of the expression
 */
record AnalysedMapping(String path, Script script) {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{javaUnicodeIdentifierPart}$]+");

    /** Returns the mappings that are expressions; what is wrong with the others is added to {@code problems}. */
    static List<AnalysedMapping> all(List<MappingText> mappings, Sources sources, ConfigProblems problems) {
        List<AnalysedMapping> analysed = new ArrayList<>(mappings.size());
        mappings.forEach(mapping -> of(mapping, sources, problems).ifPresent(analysed::add));
        return analysed;
    }

    private static Optional<AnalysedMapping> of(MappingText mapping, Sources sources, ConfigProblems problems) {
        Script script = Script.expression(mapping.expression(), aliasesIn(mapping.expression(), sources))
                .withSurroundings(BlockedGlobals.SURROUNDINGS);
        Optional<CompilableScript> facts = Frontend.translate(script, problems);
        if (facts.isPresent() && facts.get().isFunction()) {
            problems.add(
                    mapping.expression().at(1, 1),
                    mapping.expression().name(),
                    "expected an expression that gives a value, got a function: call it, or write what it returns");
        }
        return facts.map(known -> new AnalysedMapping(
                mapping.path(),
                script.withParameters(
                        known.freeNames().stream().filter(sources::contains).toList())));
    }

    /** Returns the aliases among the words of a text; more than those that it depends on, perhaps. */
    private static List<String> aliasesIn(ScriptText text, Sources sources) {
        return NO_NAME.splitAsStream(text.text())
                .distinct()
                .filter(sources::contains)
                .toList();
    }
}
