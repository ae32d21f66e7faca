package dev.nekton.cli.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a benchmark counted, on one thread or on all together.
 *
 * <p><em>Immutable.</em>
 *
 * @param in how many messages went in, at least one
 * @param out how many came out
 * @param errors how many of those carry an error
 * @param whole the time of all threads together, and what they allocated
 * @param stages what of that each stage took: messages made, the processors in order, messages as bytes
 */
public record Tally(long in, long out, long errors, Cost whole, List<Cost> stages) {
    /** Copies. */
    public Tally {
        stages = List.copyOf(stages);
    }

    /** Returns a tally whose stages share the whole as they do in the part of the batches that was watched. */
    static Tally of(long in, long out, long errors, Cost whole, List<Cost> watched) {
        Cost all = watched.stream().reduce(Cost.NONE, Cost::plus);
        List<Cost> stages =
                watched.stream().map(stage -> whole.share(stage, all)).toList();
        return new Tally(in, out, errors, whole, stages);
    }

    Tally plus(Tally other) {
        List<Cost> sums = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            sums.add(stages.get(i).plus(other.stages.get(i)));
        }
        return new Tally(in + other.in, out + other.out, errors + other.errors, whole.plus(other.whole), sums);
    }
}
