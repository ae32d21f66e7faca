package dev.nekton.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreationTest {
    private final Fakes fakes = new Fakes();

    @Test
    void makesAllPartsInOrder() {
        PipelineParts parts = load("""
                pipeline:
                  processors:
                    - {label: a, noop: {}}
                    - {label: b, script_processor: {}}
                """).create(CreationTest::resources);

        assertThat(parts.processors()).hasSize(2);
        assertThat(parts.input().finite()).isTrue();
        assertThat(fakes.events).containsExactly("made stdin", "made noop a", "made script_processor b", "made stdout");
    }

    @Test
    void reportsTheProblemsOfAllPartsAndClosesWhatWasMade() {
        PipelineConfig config = load("""
                pipeline:
                  processors:
                    - script_processor: {mode: broken}
                    - noop: {}
                    - script_processor: {mode: broken}
                output: {file: {path: ''}}
                """);

        assertThatThrownBy(() -> config.create(CreationTest::resources))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("p.yaml:3:32: pipeline.processors[0].script_processor.mode: can't be made")
                .hasMessageContaining("p.yaml:5:32: pipeline.processors[2].script_processor.mode: can't be made")
                .hasMessageContaining("p.yaml:6:23: output.file.path: must not be empty");
        assertThat(fakes.events).containsExactly("made stdin", "made noop ", "closed noop", "closed stdin");
    }

    @Test
    void closesWhatWasMadeWhenAPartCrashes() {
        PipelineConfig config = load("pipeline: {processors: [{noop: {}}, {script_processor: {mode: crash}}]}");

        assertThatThrownBy(() -> config.createProcessors(CreationTest::resources))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("crash");
        assertThat(fakes.events).containsExactly("made noop ", "closed noop");
    }

    @Test
    void makesInputsInsideOfInputs() {
        load("input: {batched: {child: {label: inner, batched: {child: {stdin: {}}}}}}")
                .create(CreationTest::resources);

        assertThat(fakes.events).containsExactly("made stdin", "made stdout");
    }

    @Test
    void checksInputsInsideOfInputs() {
        PipelineConfig config = load("input:\n  label: a\n  batched:\n    child:\n      label: a\n      stdn: {}\n");

        assertThatThrownBy(() -> config.create(CreationTest::resources))
                .hasMessageContaining(
                        "p.yaml:5:14: input.batched.child.label: label 'a' collides with a previously defined label at"
                                + " line 2")
                .hasMessageContaining(
                        "p.yaml:6:7: input.batched.child: unknown input type stdn (did you mean \"stdin\"?); expected");
    }

    @Test
    void canBeRepeated() {
        PipelineConfig config = load("input: {batched: {child: {label: inner, stdin: {}}}}");

        config.create(CreationTest::resources);
        config.create(CreationTest::resources);

        assertThat(fakes.events).containsExactly("made stdin", "made stdout", "made stdin", "made stdout");
    }

    private PipelineConfig load(String yaml) {
        return PipelineFile.of("p.yaml", yaml)
                .withEnvironment(Environment.of(Map.of()))
                .load(fakes.types());
    }

    private static Resources resources(Component<?> component) {
        return Resources.of(component.label());
    }
}
