package dev.nekton.vm;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.value.Value;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import dev.nekton.vm.message.ScriptedMessage;
import dev.nekton.vm.message.StageFailure;
import dev.nekton.vm.message.StageOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/** Scripts of a test on a pool of their own. <em>Thread-safe.</em> */
public final class RunningScripts implements AutoCloseable {
    private static final RunningScripts EVALUATING =
            bodies(showing("new Function(\"'use strict'; return (\" + msg.payload + \"\\n);\")()"));

    private final MessageScripts scripts;
    private final RecordingLogger logger;

    private RunningScripts(MessageScripts scripts, RecordingLogger logger) {
        this.scripts = scripts;
        this.logger = logger;
    }

    public static RunningScripts of(Level level, List<Script> scripts) {
        RecordingLogger logger = RecordingLogger.of("scripts", level);
        Resources resources = Resources.of("scripts").withLogger(logger);
        return new RunningScripts(
                MessageScripts.compile(
                        scripts, ReturnRules.TAGS, ScriptSettings.ofDefaults(), resources, new ConfigProblems()),
                logger);
    }

    public static RunningScripts bodies(String... bodies) {
        return of(Level.TRACE, Stream.of(bodies).map(RunningScripts::body).toList());
    }

    public static RunningScripts programs(String... programs) {
        return of(Level.TRACE, Stream.of(programs).map(RunningScripts::program).toList());
    }

    public static Script body(String text) {
        return Script.functionBody(ScriptText.of("code", text));
    }

    public static Script program(String text) {
        return Script.program(ScriptText.of("if", text));
    }

    /** Returns what became of {@code message}, of a single body. */
    public static StageOutcome run(String body, Message message) {
        try (RunningScripts running = bodies(body)) {
            return running.run(0, message);
        }
    }

    /** Returns the only failure of a body that fails a message. */
    public static StageFailure failureOf(String body) {
        List<StageFailure> failures = run(body, Message.of("1")).failures();
        if (failures.size() != 1) {
            throw new AssertionError("one failure expected, but there were " + failures);
        }
        return failures.get(0);
    }

    /** Returns the only message that a body makes of {@code message}. */
    public static Message messageOf(String body, Message message) {
        StageOutcome outcome = run(body, message);
        if (outcome.messages().size() != 1) {
            throw new AssertionError("one message expected, but there was " + outcome);
        }
        return outcome.messages().get(0).message();
    }

    /** Returns the payload of {@code {payload: expression}}. */
    public static Value valueOf(String expression) {
        return messageOf("return {payload: " + expression + "}", Message.of("1"))
                .value();
    }

    /**
     * Returns what an expression gives, as a text: JSON, but for texts as they are and {@code undefined}, {@code NaN},
     * {@code -0}, the infinities and {@code a function}; of what it throws the name. It is evaluated in strict code on a
     * VM that all tests share.
     */
    public static String textOf(String expression) {
        return EVALUATING
                .run(0, Message.of(Value.of(expression)).withMetadata("k", "v"))
                .messages()
                .get(0)
                .message()
                .value()
                .plainText();
    }

    /** Returns a body that gives what {@link #textOf} returns of an expression. */
    public static String showing(String expression) {
        return """
                        function show(value) {
                          if (value === undefined || value !== value || value === Infinity || value === -Infinity) {
                            return String(value);
                          }
                          return typeof value === 'function' ? 'a function' : value === 0 && 1 / value < 0 ? '-0' : value;
                        }
                        try { return {payload: show(%s)}; } catch (e) { return {payload: e.name}; }""".formatted(expression);
    }

    public StageOutcome run(int script, Message message) {
        try (MessageVm vm = borrow()) {
            return vm.run(script, new ScriptedMessage(message));
        }
    }

    public boolean test(int script, Message message) {
        try (MessageVm vm = borrow()) {
            return vm.test(script, new ScriptedMessage(message));
        }
    }

    public MessageVm borrow() {
        return scripts.borrow();
    }

    public RecordingLogger logger() {
        return logger;
    }

    @Override
    public void close() {
        scripts.close();
    }
}
