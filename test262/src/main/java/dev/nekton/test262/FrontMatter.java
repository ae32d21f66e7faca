package dev.nekton.test262;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a test says about itself at its top.
 *
 * @param flags how to run it
 * @param includes the harness files that it needs besides the usual ones
 * @param features what of the language it needs
 * @param negative how it has to fail; empty when it has to run to its end
 */
record FrontMatter(List<String> flags, List<String> includes, List<String> features, Optional<Negative> negative) {
    private static final String BEGIN = "/*---";
    private static final String END = "---*/";

    /**
     * A failure that is asked for.
     *
     * @param atStart whether before anything runs
     * @param type the name of the error's constructor
     */
    record Negative(boolean atStart, String type) {}

    /** Reads it from a test's text; a text without any asks for nothing. */
    static FrontMatter of(String test) {
        int begin = test.indexOf(BEGIN);
        int end = test.indexOf(END);
        String yaml = begin < 0 || end < begin ? "" : test.substring(begin + BEGIN.length(), end);
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml.replace('\r', '\n'));
        Map<?, ?> fields = loaded instanceof Map<?, ?> map ? map : Map.of();
        return new FrontMatter(
                names(fields.get("flags")),
                names(fields.get("includes")),
                names(fields.get("features")),
                negative(fields.get("negative")));
    }

    private static List<String> names(@Nullable Object list) {
        return list instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Optional<Negative> negative(@Nullable Object field) {
        return field instanceof Map<?, ?> map
                ? Optional.of(new Negative(!"runtime".equals(map.get("phase")), String.valueOf(map.get("type"))))
                : Optional.empty();
    }
}
