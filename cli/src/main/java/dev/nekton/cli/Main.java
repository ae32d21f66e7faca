package dev.nekton.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the {@code nekton} command. <em>Not meant to be called from Java.</em> */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            err.println("nekton: " + failure);
            Runtime.getRuntime().halt(ExitCodes.FAILED);
        });
        Screen screen = new Screen(out, err, Terminals.stderrIsTerminal());
        int code = new Cli(screen, () -> Runtime.getRuntime().halt(ExitCodes.FAILED)).run(args);
        screen.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
