package dev.nekton.test262;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checkout of the suite: which of its tests are run, and what has to be run for one. */
final class Suite {
    private static final Set<String> EXCLUDED_FLAGS = Set.of("async", "module", "raw", "CanBlockIsFalse");
    private static final List<String> EXCLUDED_FOLDERS = List.of("intl402/", "staging/");

    /**
     * What the suite asks of a host; there is one global and nothing to detach a buffer with. That it is written to the
     * global object makes the product take a VM whose built-ins can be changed.
     */
    private static final Pattern DECLARED = Pattern.compile("^(?:function\\*?|var) (\\w+)", Pattern.MULTILINE);

    private static final String HOST = "globalThis.$262 = {evalScript: function (text) { return (0, eval)(text); },"
            + " global: globalThis, gc: function () {},"
            + " createRealm: function () { throw new TypeError('no other realms'); },"
            + " detachArrayBuffer: function () { throw new TypeError('no detached buffers'); }};\n";

    private final Path checkout;
    private final Features features = Features.read();

    Suite(Path checkout) {
        this.checkout = checkout;
    }

    /**
     * A test to run.
     *
     * @param path its file below the folder {@code test}
     * @param program the whole text to run, harness included
     * @param negative how it has to fail, if it has to
     */
    record Test(String path, String program, Optional<FrontMatter.Negative> negative) {}

    /** Returns up to {@code count} tests of these folders (all when there are none), the same ones for the same seed. */
    List<Test> draw(List<String> folders, int count, long seed) {
        List<String> paths = paths(folders);
        Collections.shuffle(paths, new Random(seed));
        return paths.stream()
                .map(this::test)
                .flatMap(Optional::stream)
                .limit(count)
                .toList();
    }

    /** Returns the test of this path; empty when it is one that is not run. */
    Optional<Test> test(String path) {
        String text = read(checkout.resolve("test").resolve(path));
        FrontMatter about = FrontMatter.of(text);
        boolean run = about.flags().stream().noneMatch(EXCLUDED_FLAGS::contains)
                && about.features().stream().noneMatch(features::excludes);
        return run ? Optional.of(new Test(path, program(about, text), about.negative())) : Optional.empty();
    }

    private String program(FrontMatter about, String text) {
        StringBuilder program = new StringBuilder(about.flags().contains("onlyStrict") ? "'use strict';\n" : "");
        program.append(HOST);
        StringBuilder harness = new StringBuilder();
        Stream.concat(Stream.of("assert.js", "sta.js"), about.includes().stream())
                .distinct()
                .forEach(name -> harness.append(read(checkout.resolve("harness").resolve(name)))
                        .append('\n'));
        return program.append(harness).append(published(harness)).append(text).toString();
    }

    /** What the harness declares are global names, which texts that are evaluated see as well; a script's own are not. */
    private static String published(CharSequence harness) {
        return DECLARED.matcher(harness)
                .results()
                .map(declared -> declared.group(1))
                .distinct()
                .map(name -> "globalThis." + name + " = " + name + ";\n")
                .collect(Collectors.joining());
    }

    private List<String> paths(List<String> folders) {
        Path root = checkout.resolve("test");
        try (Stream<Path> files = Files.walk(root)) {
            return new ArrayList<>(files.map(
                            file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".js") && !path.contains("_FIXTURE"))
                    .filter(path -> EXCLUDED_FOLDERS.stream().noneMatch(path::startsWith))
                    .filter(path -> folders.isEmpty() || folders.stream().anyMatch(path::startsWith))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
