package dev.nekton.test262;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs programs in the product, each on a VM of its own with open built-ins: the one place that knows how. */
final class Product {
    /** Some tests build texts of each character there is; none of them looks at the limits. */
    private static final Limits LIMITS =
            Limits.ofDefaults().withTimeout(Duration.ofSeconds(20)).withMemory(4_000_000_000L);

    private Product() {}

    static Ending run(String name, String program) {
        ConfigProblems problems = new ConfigProblems();
        Script script = new Script(ScriptText.of(name, program), ScriptKind.PROGRAM, List.of());
        JsEngine engine = JsEngine.compile(List.of(script), Map.of(), LIMITS, problems);
        try {
            problems.throwIfAny();
        } catch (ConfigException e) {
            return notStarted(e.problems());
        }
        JsRealm realm = engine.newOpenRealm();
        realm.enter();
        try {
            var unused = realm.call(0);
            return new Ending.Completed();
        } catch (ScriptException e) {
            return e.kind() == ScriptException.Kind.THROWN
                    ? new Ending.Thrown(e.text())
                    : new Ending.Broken("limit: " + e.text());
        } finally {
            realm.leave();
        }
    }

    /** A construct that is refused by name counts as refused even when there is an error of the language as well. */
    private static Ending notStarted(List<ConfigProblem> problems) {
        for (ConfigProblem problem : problems) {
            if (problem.text().contains("not supported")) {
                return new Ending.Refused(problem.text());
            }
        }
        return new Ending.ErrorAtStart(problems.get(0).text());
    }
}
