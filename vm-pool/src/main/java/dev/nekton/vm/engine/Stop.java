package dev.nekton.vm.engine;

import dev.nekton.vm.Limit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a run. No script can catch it: all that our code puts into scripts throws it again. */
final class Stop extends Error {
    private static final long serialVersionUID = 1L;

    private final @Nullable Limit limit;

    /** Makes it for what was exceeded, null for the interrupt of the thread. */
    Stop(@Nullable Limit limit) {
        this.limit = limit;
    }

    /** Returns what was exceeded; empty when the thread was interrupted. */
    Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }
}
