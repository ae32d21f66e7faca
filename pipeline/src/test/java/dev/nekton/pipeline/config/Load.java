package dev.nekton.pipeline.config;

import java.util.List;
import java.util.Map;

/** Loads files called {@code p.yaml} with fake components. */
final class Load {
    private Load() {}

    static PipelineConfig file(String yaml) {
        return file(yaml, Map.of());
    }

    static PipelineConfig file(String yaml, Map<String, String> environment, String... settings) {
        return PipelineFile.of("p.yaml", yaml)
                .withEnvironment(Environment.of(environment))
                .withSettings(List.of(settings).stream().map(Setting::parse).toList())
                .load(new Fakes().types());
    }

    /** Loads one script_processor of these indented lines. */
    static PipelineConfig processor(String fields, Map<String, String> environment) {
        return file("pipeline:\n  processors:\n    - script_processor:\n" + fields.indent(8), environment);
    }
}
