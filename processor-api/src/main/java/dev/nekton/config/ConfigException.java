package dev.nekton.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration was refused; the message lists all problems, in the order of their places, one below the other. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Comparator<ConfigProblem> BY_PLACE = Comparator.<ConfigProblem>comparingInt(
                    problem -> problem.position().line())
            .thenComparingInt(problem -> problem.position().column());

    private final transient List<ConfigProblem> problems;

    /** Makes the exception of at least one problem. */
    public ConfigException(List<ConfigProblem> problems) {
        super(problems.stream().sorted(BY_PLACE).map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(BY_PLACE).toList();
    }

    /** Returns the problems, in the order of their places; at least one. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
