package dev.nekton.testkit.cases;

import java.util.Objects;

/**
 * A line that is no recorded case. Running it gives a failure.
 *
 * <p><em>Immutable.</em>
 *
 * @param place where it stands: {@code file:line}
 * @param reason what is wrong with it
 */
public record BrokenLine(String place, String reason) implements CaseLine {
    /** Checks that nothing is null. */
    public BrokenLine {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String id() {
        return place;
    }

    /** Returns the place and what is wrong. */
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
