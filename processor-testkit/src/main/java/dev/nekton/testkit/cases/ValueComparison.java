package dev.nekton.testkit.cases;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values as JSON: numbers by value, the order of members free. Keeps its own stack, so that deep nesting
 * cannot overflow the thread's.
 */
final class ValueComparison {
    private final Tolerance tolerance;
    private final Deque<Pair> pending = new ArrayDeque<>();

    private ValueComparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Returns the first difference in the order of {@code expected}, empty when there is none. */
    static Optional<String> difference(Tolerance tolerance, Pointer at, Value expected, Value actual) {
        return new ValueComparison(tolerance).compare(new Pair(at, expected, actual));
    }

    private Optional<String> compare(Pair root) {
        pending.push(root);
        while (!pending.isEmpty()) {
            Pair pair = pending.pop();
            if (!equalSoFar(pair)) {
                return Optional.of(describe(pair));
            }
        }
        return Optional.empty();
    }

    /** Compares all but the members, which it leaves to be compared next. */
    private boolean equalSoFar(Pair pair) {
        if (pair.expected == null || pair.actual == null) {
            return pair.expected == pair.actual;
        }
        if (tolerance.isFree(pair.at)) {
            return sameType(pair.expected, pair.actual);
        }
        if (pair.expected instanceof Value.Struct expected && pair.actual instanceof Value.Struct actual) {
            pushMembers(pair.at, expected.members(), actual.members());
            return true;
        }
        if (pair.expected instanceof Value.Array expected && pair.actual instanceof Value.Array actual) {
            pushItems(pair.at, expected.items(), actual.items());
            return true;
        }
        if (pair.expected instanceof Value.Num expected && pair.actual instanceof Value.Num actual) {
            return tolerance.sameNumber(expected.plainText(), actual.plainText());
        }
        return sameType(pair.expected, pair.actual) && pair.expected.equals(pair.actual);
    }

    private void pushMembers(Pointer at, Map<String, Value> expected, Map<String, Value> actual) {
        List<Pair> pairs = new ArrayList<>();
        expected.forEach((name, value) -> pairs.add(new Pair(at.child(name), value, actual.get(name))));
        actual.forEach((name, value) -> {
            if (!expected.containsKey(name)) {
                pairs.add(new Pair(at.child(name), null, value));
            }
        });
        pushInOrder(pairs);
    }

    private void pushItems(Pointer at, List<Value> expected, List<Value> actual) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            pairs.add(new Pair(
                    at.child(i),
                    i < expected.size() ? expected.get(i) : null,
                    i < actual.size() ? actual.get(i) : null));
        }
        pushInOrder(pairs);
    }

    private void pushInOrder(List<Pair> pairs) {
        Collections.reverse(pairs);
        pairs.forEach(pending::push);
    }

    private String describe(Pair pair) {
        String expected = pair.expected == null ? Excerpt.NOTHING : Json.text(pair.expected);
        String actual = pair.actual == null ? Excerpt.NOTHING : Json.text(pair.actual);
        String free = tolerance.isFree(pair.at) ? "a value of the type of " : "";
        return pair.at + ": " + Excerpt.expectedAndGot(free, expected, actual);
    }

    private static boolean sameType(Value expected, Value actual) {
        return expected.getClass() == actual.getClass();
    }

    private record Pair(
            Pointer at, @Nullable Value expected, @Nullable Value actual) {}
}
