package dev.nekton.vm.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** What every VM runs before any script: our own JavaScript, in the order given here. */
enum Prelude {
    /** What the engine's library lacks or gets wrong. */
    LIBRARY,
    /** Takes away what leads out of JavaScript. */
    SANDBOX;

    String fileName() {
        return "nekton-" + name().toLowerCase(Locale.ROOT) + ".js";
    }

    String text() {
        try (InputStream in = Prelude.class.getResourceAsStream(name().toLowerCase(Locale.ROOT) + ".js")) {
            return new String(Objects.requireNonNull(in, fileName()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
