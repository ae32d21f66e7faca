package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Outputs equal those of an evaluation that knows nothing of dependencies, routes and snapshots: after each message it
 * looks at every mapping, and computes those that mention what has changed.
 */
class NaiveEvaluationProperties {
    private static final int ALIASES = 6;

    /** Alias number {@code n} has topic number {@code topics.get(n)}; a mapping adds up some aliases, with factors. */
    record Model(List<Integer> topics, List<Map<Integer, Integer>> mappings) {}

    record Input(int topic, int value) {}

    @Property(tries = 150)
    void outputsEqualThoseOfANaiveEvaluation(
            @ForAll("models") Model model, @ForAll("inputs") List<List<Input>> batches) {
        StreamProcessor.Builder builder =
                StreamProcessor.builder().model("pump", "v1").outputTopic("o");
        for (int alias = 0; alias < ALIASES; alias++) {
            builder.source("v" + alias, "T." + model.topics().get(alias));
        }
        for (int i = 0; i < model.mappings().size(); i++) {
            builder.mapping("m" + i, expression(i, model.mappings().get(i)));
        }
        Map<Integer, Integer> known = new HashMap<>();
        try (StreamProcessor processor = builder.build()) {
            for (List<Input> batch : batches) {
                List<String> expected = new ArrayList<>();
                batch.forEach(input -> expected.addAll(naive(model, known, input)));
                Message[] messages = batch.stream()
                        .map(input -> StreamRig.message(Integer.toString(input.topic()), "" + input.value()))
                        .toArray(Message[]::new);
                assertThat(StreamRig.values(StreamRig.process(processor, messages)))
                        .isEqualTo(expected);
            }
        }
    }

    private static List<String> naive(Model model, Map<Integer, Integer> known, Input input) {
        for (int alias = 0; alias < ALIASES; alias++) {
            if (model.topics().get(alias) == input.topic()) {
                known.put(alias, input.value());
            }
        }
        if (!model.topics().contains(input.topic())) {
            return List.of();
        }
        Map<Integer, String> statics = new TreeMap<>();
        Map<Integer, String> dynamics = new TreeMap<>();
        for (int i = 0; i < model.mappings().size(); i++) {
            Map<Integer, Integer> factors = model.mappings().get(i);
            boolean isTouched =
                    factors.keySet().stream().anyMatch(alias -> model.topics().get(alias) == input.topic());
            if (factors.isEmpty()) {
                statics.put(i, "m" + i + "=" + i);
            } else if (isTouched && known.keySet().containsAll(factors.keySet())) {
                int sum = factors.entrySet().stream()
                        .mapToInt(factor -> known.get(factor.getKey()) * factor.getValue())
                        .sum();
                dynamics.put(i, "m" + i + "=" + (i + sum));
            }
        }
        List<String> outputs = new ArrayList<>(statics.values());
        outputs.addAll(dynamics.values());
        return outputs;
    }

    /** Aliases are mentioned in places of many kinds; what they give is always number plus the sum. */
    private static String expression(int number, Map<Integer, Integer> factors) {
        StringBuilder text = new StringBuilder(Integer.toString(number));
        factors.forEach((alias, factor) -> {
            String name = "v" + alias;
            String product = switch (alias % 6) {
                case 0 -> name + " * " + factor;
                case 1 -> "Number(`${" + name + "}`) * " + factor;
                case 2 -> "[1].map(x => x * " + name + ")[0] * " + factor;
                case 3 -> "({" + name + "})." + name + " * " + factor;
                case 4 -> "(() => { let v0 = " + name + "; return v0 })() * " + factor;
                default -> "Math.max(...[" + name + "]) * " + factor;
            };
            text.append(" + ").append(product);
        });
        return text.toString();
    }

    @Provide
    Arbitrary<Model> models() {
        Arbitrary<Integer> topics = Arbitraries.integers().between(0, 4);
        Arbitrary<Map<Integer, Integer>> mapping = Arbitraries.maps(
                        Arbitraries.integers().between(0, ALIASES - 1),
                        Arbitraries.integers().between(-3, 3))
                .ofMaxSize(3)
                .map(LinkedHashMap::new);
        return Combinators.combine(topics.list().ofSize(ALIASES), mapping.list().ofMaxSize(7))
                .as(Model::new);
    }

    @Provide
    Arbitrary<List<List<Input>>> inputs() {
        Arbitrary<Input> input = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-100, 100))
                .as(Input::new);
        return input.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(10);
    }
}
