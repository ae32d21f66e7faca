package dev.nekton.cli;

import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.config.LogLevel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what made a command fail; the stack trace only with {@code --log.level debug} and below. */
record Failures(Screen screen) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        screen.err(text(failure));
        LogLevel level = command.getParseResult().matchedOptionValue("--log.level", LogLevel.INFO);
        if (level == LogLevel.DEBUG || level == LogLevel.TRACE || level == LogLevel.ALL) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            screen.err(trace.toString().stripTrailing());
        }
        return ExitCodes.FAILED;
    }

    /** Configs name their files themselves; an exception that nobody meant for people needs its type. */
    private static String text(Exception failure) {
        String message = failure.getMessage();
        if (failure instanceof ConfigException && message != null) {
            return message;
        }
        boolean forPeople = failure instanceof IOException || failure instanceof FailedException;
        return "nekton: " + (forPeople && message != null ? message : failure.toString());
    }
}
