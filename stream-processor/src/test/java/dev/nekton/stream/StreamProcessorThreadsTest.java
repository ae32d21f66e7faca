package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Eight threads, for {@code -Dnekton.seconds} seconds. */
class StreamProcessorThreadsTest {
    private static final int THREADS = 8;
    private static final long SECONDS = Long.getLong("nekton.seconds", 10);

    /** What one thread sent and got. */
    private record Tally(long sent, long invalid, long unrelated, long outputs) {}

    /**
     * One message sets a and b to the same number, another one c. Whoever sees different a and b, or a number in two
     * mappings of one message that differs, has seen variables of two moments.
     */
    @Test
    void countsAreExactAndNoMessageSeesVariablesOfTwoMoments() throws Exception {
        try (StreamRig rig = StreamRig.of(stream -> stream.source("a", "T.ab")
                .source("b", "T.ab")
                .mapping("k", "'k'")
                .mapping("pair", "[a, b, c]")
                .mapping("again", "[a, b, c, 0]")
                .mapping("third", "[c, a, b]"))) {
            rig.process(StreamRig.message("ab", "0"), StreamRig.message("c", "0"));
            Tally all = run(rig);
            assertThat(rig.count("outputs_generated")).isEqualTo(all.outputs + 5);
            assertThat(rig.count("messages_processed")).isEqualTo(all.sent + 2);
            assertThat(rig.count("messages_dropped")).isEqualTo(all.unrelated);
            assertThat(rig.count("messages_errored")).isEqualTo(all.invalid);
            assertThat(rig.count("invalid_data_type")).isEqualTo(all.invalid);
            assertThat(rig.count("javascript_errors")).isZero();
            assertThat(all.outputs).isEqualTo(all.sent * 4);
            assertThat(rig.gauge("vm_pool_in_use")).isZero();
        }
    }

    private static Tally run(StreamRig rig) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            List<Future<Tally>> tallies = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<Tally> work = work(rig, thread, end);
                tallies.add(threads.submit(work));
            }
            Tally sum = new Tally(0, 0, 0, 0);
            for (Future<Tally> tally : tallies) {
                Tally one = tally.get();
                sum = new Tally(
                        sum.sent + one.sent,
                        sum.invalid + one.invalid,
                        sum.unrelated + one.unrelated,
                        sum.outputs + one.outputs);
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Tally> work(StreamRig rig, int thread, long end) {
        return () -> {
            long rounds = 0;
            long outputs = 0;
            while (System.nanoTime() < end) {
                rounds++;
                double own = (double) rounds * THREADS + thread;
                boolean isPair = (rounds + thread) % 2 == 0;
                List<Message> out = rig.process(
                        StreamRig.message(isPair ? "ab" : "c", own),
                        StreamRig.raw("T.nobody", "{}"),
                        StreamRig.raw("T.c", "{}"));
                outputs += out.size();
                check(out, own, isPair);
            }
            return new Tally(rounds, rounds, rounds, outputs);
        };
    }

    private static void check(List<Message> out, double own, boolean isPair) {
        assertThat(StreamRig.values(out).get(0)).isEqualTo("k=\"k\"");
        double[] pair = numbers(out.get(1));
        double[] again = numbers(out.get(2));
        double[] third = numbers(out.get(3));
        assertThat(pair[0]).as("a and b came together").isEqualTo(pair[1]);
        assertThat(isPair ? pair[0] : pair[2]).as("the message's own value").isEqualTo(own);
        assertThat(again).as("the same in the next mapping").containsExactly(pair[0], pair[1], pair[2], 0);
        assertThat(third).as("the same in the last mapping").containsExactly(pair[2], pair[0], pair[1]);
    }

    private static double[] numbers(Message message) {
        Value value = ((Value.Struct) message.value()).member("value").orElseThrow();
        return ((Value.Array) value)
                .items().stream()
                        .mapToDouble(item -> ((Value.Num) item).value())
                        .toArray();
    }
}
