package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constructors of derived classes of a script: what stands for {@code this} in each. */
final class DerivedConstructors {
    private final Map<Node, Self> known = new HashMap<>();

    /**
     * What {@code this} is.
     *
     * @param variable the variable that holds it
     * @param certain whether the variable is set wherever {@code this} stands
     */
    record Self(String variable, boolean certain) {}

    void add(Node function, Self self) {
        known.put(function, self);
    }

    @Nullable
    Self of(Node function) {
        return known.get(function);
    }

    boolean isEmpty() {
        return known.isEmpty();
    }
}
