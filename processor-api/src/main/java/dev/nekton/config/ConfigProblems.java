package dev.nekton.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a configuration, so that all of it is reported at once. <em>Not thread-safe.</em> */
public final class ConfigProblems {
    private final List<ConfigProblem> problems = new ArrayList<>();

    /** Adds a problem. */
    public void add(Position position, String path, String text) {
        problems.add(new ConfigProblem(position, path, text));
    }

    /** Adds the problems of an exception. */
    public void addAll(ConfigException exception) {
        problems.addAll(exception.problems());
    }

    /** Returns whether nothing is wrong. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * Does nothing when nothing is wrong.
     *
     * @throws ConfigException with all problems, when there are any
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }
}
