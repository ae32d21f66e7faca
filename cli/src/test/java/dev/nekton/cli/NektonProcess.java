package dev.nekton.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, its standard error in a file. */
final class NektonProcess {
    private final Process process;
    private final Path err;

    private NektonProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** Starts it in {@code directory}, with options for the JVM such as {@code -Xmx256m}. */
    static NektonProcess start(Path directory, List<String> jvm, Object... args) throws IOException {
        return start(directory, List.of(), jvm, args);
    }

    /** Starts it with its standard output closed, as {@code >&-} does. */
    static NektonProcess startWithoutStdout(Path directory, List<String> jvm, Object... args) throws IOException {
        return start(directory, List.of("sh", "-c", "exec \"$@\" >&-", "sh"), jvm, args);
    }

    private static NektonProcess start(Path directory, List<String> shell, List<String> jvm, Object... args)
            throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Path err = Files.createTempFile(directory, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(err.toFile())
                .start();
        return new NektonProcess(process, err);
    }

    BufferedReader stdout() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Returns the exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the process did not end; it said: " + err());
        }
        return process.exitValue();
    }

    String err() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
