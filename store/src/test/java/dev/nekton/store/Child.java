package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Resources;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that puts numbers into the store of a file, and what a test does with it. */
final class Child implements AutoCloseable {
    static final int KEYS = 97;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts it; {@code shell} comes before the command, such as {@code ulimit -f 100}. */
    static Child start(String shell, String job, Path file, int first) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of("bash", "-c", shell + "; exec \"$0\" \"$@\"", java));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(job, file.toString(), Integer.toString(first)));
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it has the store open, and returns what it prints then. */
    BufferedReader open() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith("open ")) {
            line = output.readLine();
        }
        assertThat(line).as("the child opens the store").isNotNull();
        return output;
    }

    /** Sends SIGKILL and waits for the end. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the child does not end");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** Prints a line for each thing done: what, a number, the time. */
    public static void main(String[] args) throws InterruptedException {
        RecordingLogger log = RecordingLogger.of("child");
        Store store = Stores.open(
                StoreSettings.persistent(Path.of(args[1]), Optional.empty()),
                Resources.of("child").withLogger(log));
        say("open", store.keys());
        int first = Integer.parseInt(args[2]);
        if (args[0].equals("put")) {
            putForEver(store, first);
        } else {
            fill(store, log);
        }
    }

    private static void putForEver(Store store, int first) throws InterruptedException {
        for (int i = first; ; i++) {
            store.put("key " + i % KEYS, Value.of(i));
            say("put", i);
            if (i % 5 == 0) {
                Thread.sleep(1);
            }
        }
    }

    /** Puts more than there is room for, and ends by closing. */
    private static void fill(Store store, RecordingLogger log) throws InterruptedException {
        store.put("before", Value.of("x"));
        Thread.sleep(3 * Stores.WRITE_INTERVAL.toMillis());
        for (int i = 0; i < 1000; i++) {
            store.put("large " + i, Value.of("x".repeat(2000)));
        }
        for (int i = 0; i < 300 && log.events().isEmpty(); i++) {
            Thread.sleep(100);
        }
        say("keys", store.keys());
        store.close();
        log.events().forEach(System.out::println);
    }

    private static void say(String what, long number) {
        System.out.println(what + " " + number + " " + System.currentTimeMillis());
    }
}
