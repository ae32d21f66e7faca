package dev.nekton.pipeline.io;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the files that a path means: itself, or what a pattern of {@code *}, {@code ?}, {@code [a-z]}, <code>**</code>
 * and {@code \} matches.
 *
 * <p><em>Immutable.</em>
 */
final class PathPattern {
    private final String text;

    private PathPattern(String text) {
        this.text = text;
    }

    /** Returns the files of all paths, each once: in the order of the paths, those of a pattern sorted. */
    static List<String> expand(List<String> paths) throws IOException {
        Collection<String> files = new LinkedHashSet<>();
        for (String path : paths) {
            if (isItself(path)) {
                files.add(path);
            } else {
                files.addAll(new PathPattern(path).files());
            }
        }
        return List.copyOf(files);
    }

    /** Returns what is wrong with a path or pattern; empty when nothing is. */
    static Optional<String> fault(String path) {
        try {
            if (!isItself(path)) {
                new Glob(path).regex();
            }
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("is no file name here: " + e.getReason());
        } catch (PatternSyntaxException e) {
            return Optional.of("is no pattern of files: " + e.getDescription());
        }
    }

    private static boolean isItself(String path) {
        return Files.exists(Path.of(path)) || firstMeta(path) < 0;
    }

    private static int firstMeta(String path) {
        for (int i = 0; i < path.length(); i++) {
            if ("*?[\\".indexOf(path.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private List<String> files() throws IOException {
        int slash = text.lastIndexOf('/', firstMeta(text));
        String base = slash < 0 ? "" : text.substring(0, slash + 1);
        String rest = text.substring(base.length());
        Path root = Path.of(base.isEmpty() ? "." : base);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
        Matching matching = new Matching(root, new Glob(rest).regex());
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, matching);
        return matching.found.stream()
                .sorted()
                .map(relative -> Path.of(base + relative).normalize().toString())
                .toList();
    }

    /** Collects the files whose path below {@code root} matches; passes by what can't be read. */
    private static final class Matching extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Pattern pattern;
        private final List<String> found = new ArrayList<>();

        Matching(Path root, Pattern pattern) {
            this.root = root;
            this.pattern = pattern;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String relative = root.relativize(file).toString().replace('\\', '/');
            if (!attributes.isDirectory() && pattern.matcher(relative).matches()) {
                found.add(relative);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
