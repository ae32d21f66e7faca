package dev.nekton.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a call of the command in this JVM gave; its output {@code stdout} is not captured. */
record Nekton(int code, String out, String err) {
    static Nekton call(Object... args) {
        return call(false, args);
    }

    static Nekton onTerminal(Object... args) {
        return call(true, args);
    }

    private static Nekton call(boolean terminal, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(stream(out), stream(err), terminal);
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        int code = new Cli(screen, () -> {}).run(texts);
        return new Nekton(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
