package dev.nekton.testkit.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901), written out only when it is asked for, so that deep values cost nothing. */
final class Pointer {
    static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String segment;

    private Pointer(@Nullable Pointer parent, String segment) {
        this.parent = parent;
        this.segment = segment;
    }

    Pointer child(String name) {
        return new Pointer(this, name.replace("~", "~0").replace("/", "~1"));
    }

    Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        Deque<String> segments = new ArrayDeque<>();
        Pointer at = this;
        while (at.parent != null) {
            segments.addFirst("/" + at.segment);
            at = at.parent;
        }
        return String.join("", segments);
    }
}
