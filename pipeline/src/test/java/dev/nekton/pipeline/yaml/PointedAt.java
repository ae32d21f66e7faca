package dev.nekton.pipeline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.Position;

/** Checks that the characters of an unescaped scalar are where its positions say. */
final class PointedAt {
    private PointedAt() {}

    static void check(Scalar scalar) {
        Position before = scalar.position();
        for (int i = 0; i < scalar.text().length(); i++) {
            char c = scalar.text().charAt(i);
            Position at = scalar.positions().at(i);
            assertThat(isAfter(at, before) || i == 0)
                    .as("character %d of %s is behind the one before it", i, scalar.text())
                    .isTrue();
            assertThat(written(at))
                    .as("character %d of %s at %s", i, scalar.text(), at)
                    .isIn(c, folded(c));
            before = at;
        }
    }

    /** A line break is what stands behind the last column. */
    private static char written(Position at) {
        String line = at.source().line(at.line());
        return at.column() > line.length() ? '\n' : line.charAt(at.column() - 1);
    }

    private static char folded(char c) {
        return c == ' ' || c == '\u2028' ? '\n' : c;
    }

    private static boolean isAfter(Position at, Position before) {
        return at.line() > before.line() || at.line() == before.line() && at.column() > before.column();
    }
}
