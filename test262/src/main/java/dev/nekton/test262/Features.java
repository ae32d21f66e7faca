package dev.nekton.test262;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The features whose tests are not drawn, as {@code excluded-features.txt} lists them with the reasons. */
final class Features {
    private final List<String> excluded;

    private Features(List<String> excluded) {
        this.excluded = excluded;
    }

    static Features read() {
        try (InputStream in = Features.class.getResourceAsStream("excluded-features.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Features(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2)[0])
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean excludes(String feature) {
        return excluded.stream()
                .anyMatch(name -> name.endsWith("*")
                        ? feature.startsWith(name.substring(0, name.length() - 1))
                        : feature.equals(name));
    }
}
