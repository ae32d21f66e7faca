package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import dev.nekton.config.Position;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptWarning;
import dev.nekton.vm.frontend.check.BuiltInWrites;
import dev.nekton.vm.frontend.print.LineMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A checked script as the engine shall compile it: a text that evaluates to a function, which takes the object that our
 * own code in scripts calls, and returns the script as a function of its parameters.
 *
 * <p><em>Immutable.</em>
 */
public final class CompilableScript {
    private final Script script;
    private final String javascript;
    private final boolean mayChangeMessage;
    private final PayloadUse payloadUse;
    private final boolean readsGlobals;
    private final LineMap lines;
    private final int linesBefore;
    private final List<Warning> warnings;
    private final List<LineMap.Place> returnedOutputs;
    private final boolean changesBuiltIns;
    private final Set<String> freeNames;
    private final Set<String> assignedNames;
    private final boolean constant;
    private final boolean function;

    /** One of the script's text, whichever script that is. */
    private record Warning(LineMap.Place place, String text) {}

    CompilableScript(Source source, String javascript, LineMap lines, Findings findings) {
        this.warnings =
                findings.writes().stream().map(CompilableScript::warning).toList();
        this.changesBuiltIns = !findings.writes().isEmpty();
        this.returnedOutputs =
                findings.returnedOutputs().stream().map(CompilableScript::place).toList();
        this.script = source.script();
        this.linesBefore = source.linesBefore();
        this.javascript = Objects.requireNonNull(javascript, "javascript");
        this.lines = Objects.requireNonNull(lines, "lines");
        this.mayChangeMessage = findings.mayChangeMessage();
        this.payloadUse = findings.payloadUse();
        this.readsGlobals = findings.names().mentionsGlobals();
        this.freeNames = Collections.unmodifiableSet(
                new LinkedHashSet<>(findings.names().free().names()));
        this.assignedNames = Collections.unmodifiableSet(findings.names().free().assigned());
        this.constant = findings.constant();
        this.function = findings.function();
    }

    private CompilableScript(CompilableScript same, Script script) {
        this.script = script;
        this.linesBefore = same.linesBefore;
        this.warnings = same.warnings;
        this.changesBuiltIns = same.changesBuiltIns;
        this.returnedOutputs = same.returnedOutputs;
        this.javascript = same.javascript;
        this.lines = same.lines;
        this.mayChangeMessage = same.mayChangeMessage;
        this.payloadUse = same.payloadUse;
        this.readsGlobals = same.readsGlobals;
        this.freeNames = same.freeNames;
        this.assignedNames = same.assignedNames;
        this.constant = same.constant;
        this.function = same.function;
    }

    /** Returns the same for another script of the same text, whose positions it will tell. */
    public CompilableScript of(Script other) {
        return new CompilableScript(this, other);
    }

    /** Returns what the user wrote. */
    public Script script() {
        return script;
    }

    /** Returns what the engine compiles. */
    public String javascript() {
        return javascript;
    }

    /** Returns whether running the script may change {@code msg} or something inside of it. */
    public boolean mayChangeMessage() {
        return mayChangeMessage;
    }

    /** Returns what running the script does with {@code msg.payload}. */
    public PayloadUse payloadUse() {
        return payloadUse;
    }

    /** Returns whether the script may look for {@code msg} among the members of the global object. */
    public boolean readsGlobals() {
        return readsGlobals;
    }

    /**
     * Returns the names that the script uses and does not declare, in the order of the text: parameters, globals and
     * names that are nowhere. Names of members and keys are none.
     */
    public Set<String> freeNames() {
        return freeNames;
    }

    /** Returns those of {@link #freeNames} that the script assigns. */
    public Set<String> assignedNames() {
        return assignedNames;
    }

    /**
     * Returns whether the script is an expression whose value never changes: literals, operators and pure functions of the
     * language on such expressions.
     */
    public boolean isConstant() {
        return constant;
    }

    /** Returns whether the script is an expression that is a function itself, as {@code function () {}} is. */
    public boolean isFunction() {
        return function;
    }

    /**
     * Returns whether the script changes built-in objects or the global object, so that each run of it needs a VM of its
     * own.
     */
    public boolean changesBuiltIns() {
        return changesBuiltIns;
    }

    /** Returns what the script's author should know, in the order of the text. */
    public List<ScriptWarning> warnings() {
        return warnings.stream()
                .map(warning -> new ScriptWarning(at(warning.place()), warning.text()))
                .toList();
    }

    /**
     * Returns the places of lists in the script's own {@code return} statements that look as if each element were for an
     * output of its own, as in Node-RED: with several elements, or with a list among them.
     */
    public List<Position> returnedOutputs() {
        return returnedOutputs.stream().map(this::at).toList();
    }

    /**
     * Returns the place in the user's text of what happened on a line of {@link #javascript}.
     *
     * @param line the line, from 1
     * @param message what the engine says of it; helps to find the column
     */
    public Position positionOf(int line, String message) {
        return at(Blame.placeOf(lines, line, message));
    }

    /** Returns the place in the user's text of the statement on a line of {@link #javascript}, from 1. */
    public Position statementAt(int line) {
        return at(lines.startOf(line));
    }

    private static Warning warning(BuiltInWrites.Write write) {
        return new Warning(
                place(write.at()),
                "changes " + write.target()
                        + ", which scripts share: each run of this script gets a VM of its own, which"
                        + " is slow, and the change is gone after it");
    }

    private static LineMap.Place place(Node node) {
        return new LineMap.Place(node.getLineno(), node.getCharno() + 1);
    }

    private Position at(LineMap.Place place) {
        return script.text().at(Math.max(1, place.line() - linesBefore), place.column());
    }
}
