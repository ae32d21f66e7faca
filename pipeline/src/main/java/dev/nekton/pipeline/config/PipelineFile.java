package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.SourceText;
import dev.nekton.pipeline.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a pipeline file, and what it is read with: first the settings are put into it, then {@code ${NAME}} is
 * replaced in each scalar and name of the file itself, then it is checked.
 *
 * <p><em>Immutable.</em>
 *
 * @param name what to call it in errors, such as {@code pipeline.yaml}
 * @param text the YAML
 * @param environment where the values of {@code ${NAME}} come from
 * @param settings values that replace those of the file, in order
 */
public record PipelineFile(String name, String text, Environment environment, List<Setting> settings) {
    /** Copies. */
    public PipelineFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(environment, "environment");
        settings = List.copyOf(settings);
    }

    /** Returns a file of that text, with the environment of this process and no settings. */
    public static PipelineFile of(String name, String text) {
        return new PipelineFile(name, text, Environment.ofProcess(), List.of());
    }

    /**
     * Returns a file, with the environment of this process and no settings.
     *
     * @throws ConfigException when there is no such file, it can't be read, or is not UTF-8
     */
    public static PipelineFile read(Path path) {
        try {
            return of(path.toString(), Files.readString(path));
        } catch (NoSuchFileException e) {
            throw unreadable(path, "there is no such file");
        } catch (CharacterCodingException e) {
            throw unreadable(path, "the file is not UTF-8");
        } catch (IOException e) {
            throw unreadable(path, "the file can't be read: " + e.getMessage());
        }
    }

    /** Returns the file with another environment. */
    public PipelineFile withEnvironment(Environment replacement) {
        return new PipelineFile(name, text, replacement, settings);
    }

    /** Returns the file with other settings. */
    public PipelineFile withSettings(List<Setting> replacement) {
        return new PipelineFile(name, text, environment, replacement);
    }

    /**
     * Returns the checked pipeline.
     *
     * @throws ConfigException with all that is wrong with the file, short of what only shows when it is created
     */
    public PipelineConfig load(ComponentTypes types) {
        ConfigProblems problems = new ConfigProblems();
        ScriptVariables variables = new ScriptVariables();
        ConfigNode file = withoutTests(YamlReader.read(name, text, problems));
        ConfigNode root = Settings.apply(file, settings, problems);
        Interpolation interpolation = new Interpolation(
                file.position().source(), new Substitution(environment, problems, variables), problems);
        ConfigNode replaced = interpolation.tree(root, Shape.of(FileSpecs.ofComponents(types)), "");
        Optional<PipelineConfig> config = check(replaced, variables.notices(), types, interpolation, problems);
        problems.throwIfAny();
        return config.orElseThrow();
    }

    private static Optional<PipelineConfig> check(
            ConfigNode root,
            List<String> notices,
            ComponentTypes types,
            Interpolation interpolation,
            ConfigProblems problems) {
        ConfigProblems found = new ConfigProblems();
        Optional<PipelineConfig> config = new FileReader(types, found).read(root, notices);
        try {
            found.throwIfAny();
        } catch (ConfigException e) {
            e.problems().stream()
                    .filter(problem -> !interpolation.explains(problem))
                    .forEach(problem -> problems.add(problem.position(), problem.path(), problem.text()));
        }
        return config;
    }

    private static ConfigNode withoutTests(ConfigNode root) {
        return root instanceof Mapping mapping ? mapping.without(List.of("tests")) : root;
    }

    private static ConfigException unreadable(Path path, String text) {
        return new ConfigException(
                List.of(new ConfigProblem(SourceText.of(path.toString(), "").at(0, 0), "", text)));
    }
}
