package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode.TextPositions;
import dev.nekton.config.ConfigProblems;
import java.util.Optional;
import java.util.regex.Matcher;

/** Replaces the references of one text. */
final class Substitution {
    private static final String DECODE = "base64decode";

    private final Environment environment;
    private final ConfigProblems problems;
    private final ScriptVariables scriptVariables;

    Substitution(Environment environment, ConfigProblems problems, ScriptVariables scriptVariables) {
        this.environment = environment;
        this.problems = problems;
        this.scriptVariables = scriptVariables;
    }

    /** Returns whether there is anything to replace. */
    static boolean concerns(String text) {
        return text.contains("${");
    }

    /** Returns the text with its variables replaced; what is wrong is added to the problems and left as written. */
    ReplacedText replace(String text, TextPositions positions, String path, boolean script) {
        ReplacedText replaced = new ReplacedText(text);
        Matcher found = Reference.PATTERN.matcher(text);
        while (found.find()) {
            Reference reference = Reference.of(found.toMatchResult());
            if (reference.escaped().isPresent()) {
                replaced.drop(reference.start() + 1, reference.start() + 2);
                replaced.drop(reference.end() - 1, reference.end());
            } else {
                replace(reference, replaced, positions, path, script);
            }
        }
        return replaced;
    }

    private void replace(
            Reference reference, ReplacedText replaced, TextPositions positions, String path, boolean script) {
        Optional<String> set = environment.get(reference.name());
        if (script && isJavaScript(reference, set)) {
            return;
        }
        Optional<String> refusal = refusal(reference, set);
        if (refusal.isPresent()) {
            problems.add(positions.at(reference.start()), path, refusal.get());
            replaced.fail();
            return;
        }
        if (script && set.isPresent()) {
            scriptVariables.add(reference.name(), positions.at(reference.start()));
        }
        Optional<String> given = set.filter(value -> !value.isEmpty());
        replaced.replace(
                reference.start(),
                reference.end(),
                given.or(reference::fallback).orElse(""));
    }

    /** Returns whether it is to stay in a script: no variable that is set and no default, or an {@code a|b}. */
    private static boolean isJavaScript(Reference reference, Optional<String> set) {
        boolean operator =
                reference.function().filter(name -> !name.equals(DECODE)).isPresent();
        return reference.fallback().isEmpty() && (set.isEmpty() || operator);
    }

    private static Optional<String> refusal(Reference reference, Optional<String> set) {
        Optional<String> function = reference.function();
        if (function.isPresent()) {
            return Optional.of(
                    function.get().equals(DECODE)
                            ? "${" + reference.name() + "|" + DECODE + "} is " + KnownInBenthos.UNSUPPORTED
                            : "unknown env var decode function: " + function.get());
        }
        if (set.isPresent() || reference.fallback().isPresent()) {
            return Optional.empty();
        }
        return Optional.of("required environment variable " + reference.name() + " is not set and has no default, as ${"
                + reference.name() + ":default} would give it");
    }
}
