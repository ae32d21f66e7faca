package dev.nekton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.config.JsonConfig;
import dev.nekton.spi.ProcessorFactory;
import dev.nekton.spi.Processors;
import java.util.List;
import java.util.Map;

/** The rules about configurations: P14 to P16. */
final class ConfigRules {
    private static final String UNKNOWN = "no_such_field";
    private static final int BROKEN_LINE = 2;

    private final ProcessorFactory factory;
    private final Resources resources;

    ConfigRules(ProcessorFactory factory, Resources resources) {
        this.factory = factory;
        this.resources = resources;
    }

    void refusesUnknownFields() {
        assertThat(problems("{\"" + UNKNOWN + "\":1}"))
                .as("problems of a config with the unknown field %s", UNKNOWN)
                .anyMatch(problem -> problem.toString().contains(UNKNOWN));
    }

    void refusesWrongShapes() {
        WrongShapes.of(factory.spec(), factory.type()).forEach(this::refuses);
    }

    void refuses(InvalidConfig invalid) {
        assertThat(problems(invalid.json()))
                .as("problems of %s", invalid.json())
                .extracting(ConfigProblem::path)
                .contains(invalid.path());
    }

    void placesSyntaxError(String json) {
        assertThat(problems(json))
                .as("problems of %s", json)
                .anyMatch(problem -> problem.position().line() == BROKEN_LINE
                        && problem.position().column() > 0);
    }

    void documentsEveryField() {
        documents(factory.spec(), factory.type());
    }

    private void documents(ConfigSpec spec, String path) {
        assertThat(spec.doc()).as("documentation of %s", path).isNotBlank();
        assertThat(spec.names()).as("fields of %s", path).doesNotHaveDuplicates();
        for (FieldSpec field : spec.fields()) {
            String fieldPath = path + "." + field.name();
            assertThat(field.doc()).as("documentation of %s", fieldPath).isNotBlank();
            field.defaultText().ifPresent(text -> acceptsDefault(field, text, fieldPath));
            if (field.type() == FieldType.OBJECT || field.type() == FieldType.OBJECT_LIST) {
                documents(field.fields(), fieldPath);
            }
        }
    }

    /** A default is written as in a file, so it must pass the field's own checks. */
    private static void acceptsDefault(FieldSpec field, String text, String path) {
        ConfigProblems problems = new ConfigProblems();
        ConfigSpec.of("", field).read(ConfigNode.of("default", Map.of(field.name(), text)), "default", problems);
        assertThat(problems.isEmpty())
                .as("default \"%s\" of %s is valid", text, path)
                .isTrue();
    }

    private List<ConfigProblem> problems(String json) {
        try (BatchProcessor processor = Processors.of(List.of(factory))
                .create(factory.type(), JsonConfig.parse("config.json", json), resources)) {
            return fail("%s must be refused, but %s took it", json, processor);
        } catch (ConfigException refusal) {
            return refusal.problems();
        }
    }
}
