package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a process of their own, whose output meets a reader that goes away and a limit that is lifted later. */
@Timeout(120)
class OutputProcessTest {
    private static final String PRLIMIT = "/usr/bin/prlimit";
    private static final int LIMIT_BYTES = 10_001;

    @TempDir
    Path folder;

    private @Nullable Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void endsQuietlyWhenTheReaderOfItsStdoutHasGone() throws Exception {
        Process started = start(new ProcessBuilder(java("100000000")));
        try (InputStream stdout = started.getInputStream()) {
            assertThat(new String(stdout.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("0\n1\n");
        }

        assertThat(started.errorReader().lines().filter(line -> line.startsWith("end")))
                .containsExactly("end OUTPUT_CLOSED true");
        assertThat(started.waitFor()).isZero();
    }

    @Test
    void leavesOnlyWholeLinesInAFullFileAndEachMessageOnceWhenThereIsRoomAgain() throws Exception {
        Path file = folder.resolve("out.txt");
        Process started = start(new ProcessBuilder(limited(java("20000", file.toString()))));
        BufferedReader stderr = started.errorReader();
        assertThat(failure(stderr)).contains("File too large");
        String whileFull = Files.readString(file);

        liftLimit(started);
        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(whileFull.isEmpty() || whileFull.endsWith("\n")).isTrue();
        assertThat(Files.readAllLines(file).equals(ListInput.first(20_000))).isTrue();
    }

    @Test
    void goesOnInStdoutWhereItStoppedWhenItWasFull() throws Exception {
        Path file = folder.resolve("out.txt");
        Process started = start(new ProcessBuilder(limited(java("20000"))).redirectOutput(file.toFile()));
        assertThat(failure(started.errorReader())).contains("File too large");
        assertThat(file).hasSize(LIMIT_BYTES);

        liftLimit(started);
        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readAllLines(file).equals(ListInput.first(20_000))).isTrue();
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process started = builder.start();
        process = started;
        return started;
    }

    private static String failure(BufferedReader stderr) throws IOException {
        for (String line = stderr.readLine(); line != null; line = stderr.readLine()) {
            if (line.startsWith("failed")) {
                return line;
            }
        }
        return "";
    }

    private static List<String> java(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                NumbersToOutput.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Returns a command whose process can write files up to a size only, as if the disk were full. */
    private static List<String> limited(List<String> command) {
        assumeThat(Path.of(PRLIMIT)).exists();
        List<String> all = new ArrayList<>(List.of(PRLIMIT, "--fsize=" + LIMIT_BYTES + ":unlimited"));
        all.addAll(command);
        return all;
    }

    private static void liftLimit(Process started) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(PRLIMIT, "--pid", Long.toString(started.pid()), "--fsize=unlimited:unlimited")
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
