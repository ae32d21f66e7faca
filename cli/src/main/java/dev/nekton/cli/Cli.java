package dev.nekton.cli;

import dev.nekton.pipeline.config.ComponentTypes;
import dev.nekton.pipeline.io.Components;
import dev.nekton.spi.Processors;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The whole command, apart from the process it runs in. <em>Not thread-safe.</em> */
final class Cli {
    private final Screen screen;
    private final Runnable halt;

    /** Makes the command; {@code halt} is what a second signal does. */
    Cli(Screen screen, Runnable halt) {
        this.screen = screen;
        this.halt = halt;
    }

    /** Runs the command and returns its exit code. */
    int run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        show(out, err);
        return code;
    }

    private CommandLine commandLine() {
        ComponentTypes types = new ComponentTypes(Components.inputs(), Processors.installed(), Components.outputs());
        return new CommandLine(new NektonCommand())
                .addSubcommand(new RunCommand(screen, types, halt))
                .addSubcommand(new BenchCommand(screen, types))
                .addSubcommand(new ListCommand(screen, types))
                .addSubcommand(new VerifyCommand(screen, types.processors()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failures(screen));
    }

    /** What picocli itself says: help, the version, wrong usage. */
    private void show(StringWriter out, StringWriter err) {
        if (!out.toString().isEmpty()) {
            screen.out(out.toString().stripTrailing());
        }
        if (!err.toString().isEmpty()) {
            screen.err(err.toString().stripTrailing());
        }
    }
}
