package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a printed text come from. Lines and columns count from 1, on both sides.
 *
 * <p><em>Immutable.</em>
 */
public final class LineMap {
    /** Line and column of the text that was parsed. */
    public record Place(int line, int column) {}

    /** A name, member or call at a place, as the engine's errors call it. */
    private record Mention(int line, String name, Place place) {}

    private static final Place UNKNOWN = new Place(1, 1);

    private final int[] statements;
    private final Place[] starts;
    private final Place[] places;
    private final Mention[] mentions;

    private LineMap(Builder builder) {
        statements = builder.statements.stream().mapToInt(Integer::intValue).toArray();
        starts = builder.starts.toArray(Place[]::new);
        places = builder.places.toArray(Place[]::new);
        mentions = builder.mentions.toArray(Mention[]::new);
    }

    /** Returns where a line comes from: its call if there is one on it, else its statement. */
    public Place placeOf(int line) {
        return places[index(line)];
    }

    /** Returns where the statement of a line begins. */
    public Place startOf(int line) {
        return starts[index(line)];
    }

    /**
     * Returns where in the statement of this line a name, or the member of that name, stands; null when it does not.
     * What comes later in the statement counts before what comes earlier: the engine names the line of the last call.
     */
    public @Nullable Place find(int line, String name) {
        int statement = statements[index(line)];
        Mention found = null;
        for (Mention mention : mentions) {
            boolean fits = statements[mention.line() - 1] == statement
                    && mention.name().equals(name);
            if (fits && (found == null || found.line() < line)) {
                found = mention;
            }
        }
        return found == null ? null : found.place();
    }

    private int index(int line) {
        return Math.max(1, Math.min(line, places.length)) - 1;
    }

    /** Collects, line by line. */
    static final class Builder {
        private final List<Integer> statements = new ArrayList<>(List.of(1));
        private final List<Place> starts = new ArrayList<>(List.of(UNKNOWN));
        private final List<Place> places = new ArrayList<>(List.of(UNKNOWN));
        private final List<Mention> mentions = new ArrayList<>();
        private int statement = 1;
        private Place last = UNKNOWN;

        int current() {
            return statement;
        }

        void statement(Node node) {
            statement = places.size() + 1;
            add(placeOf(node));
        }

        void continued() {
            add(starts.get(statement - 1));
        }

        private void add(Place place) {
            statements.add(statement);
            starts.add(place);
            places.add(place);
        }

        void resume(int outer) {
            statement = outer;
        }

        void call(Node node) {
            places.set(places.size() - 1, placeOf(node));
        }

        void mention(Node node) {
            if (node.getLineno() > 0) {
                mentions.add(new Mention(places.size(), node.getString(), placeOf(node)));
            }
        }

        LineMap build() {
            return new LineMap(this);
        }

        private Place placeOf(Node node) {
            Node known = node;
            while (known != null && known.getLineno() <= 0) {
                known = known.getParent();
            }
            if (known != null) {
                last = new Place(known.getLineno(), known.getCharno() + 1);
            }
            return last;
        }
    }
}
