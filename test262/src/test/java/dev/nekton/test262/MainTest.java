package dev.nekton.test262;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the command on a small checkout made here. */
class MainTest {
    @TempDir
    private Path checkout;

    @BeforeEach
    void makeTheHarness() throws IOException {
        write(
                "harness/sta.js",
                "function Test262Error(text) { this.message = text; }"
                        + " Test262Error.prototype.toString = function () { return 'Test262Error: ' + this.message; };");
        write(
                "harness/assert.js",
                "function assert(value) { if (value !== true) throw new Test262Error('not true'); }");
        write("harness/more.js", "var more = 42;");
        Files.createDirectories(checkout.resolve("test"));
    }

    @Test
    void aTestThatRunsToItsEndPasses() throws IOException {
        test("built-ins/A/a.js", "includes: [more.js]", "assert(more === 42);");

        assertThat(run()).contains("passed 100.0 %").containsPattern("built-ins/A +1 +1 +0 +0");
    }

    @Test
    void aTestThatThrowsIsWrongAndListedWithItsReason() throws IOException {
        test("built-ins/A/a.js", "", "assert(false);");

        assertThat(run("--list-wrong", checkout.resolve("wrong").toString())).contains("wrong 100.0 %");
        assertThat(checkout.resolve("wrong")).hasContent("built-ins/A/a.js\tthrows Test262Error: not true");
    }

    @Test
    void anErrorThatIsAskedForPassesOnlyWithItsTypeAndPhase() throws IOException {
        test("language/a/1.js", "negative: {phase: runtime, type: TypeError}", "null.x;");
        test("language/b/1.js", "negative: {phase: runtime, type: RangeError}", "null.x;");
        test("language/c/1.js", "negative: {phase: parse, type: SyntaxError}", "var 1;");
        test("language/d/1.js", "negative: {phase: runtime, type: SyntaxError}", "var 1;");
        test("language/e/1.js", "negative: {phase: parse, type: SyntaxError}", "1;");

        assertThat(run())
                .containsPattern("language/a +1 +1 +0 +0")
                .containsPattern("language/b +1 +0 +0 +1")
                .containsPattern("language/c +1 +1 +0 +0")
                .containsPattern("language/d +1 +0 +0 +1")
                .containsPattern("language/e +1 +0 +0 +1");
    }

    @Test
    void testsThatAreNotMeantForTheProductAreNotDrawn() throws IOException {
        test("built-ins/A/async.js", "flags: [async]", "");
        test("built-ins/A/module.js", "flags: [module]", "");
        test("built-ins/A/raw.js", "flags: [raw]", "");
        test("built-ins/A/proxy.js", "features: [Symbol, Proxy]", "");
        test("built-ins/A/intl.js", "features: [Intl.Locale]", "");
        test("built-ins/A/of_FIXTURE.js", "", "");
        test("intl402/A/a.js", "", "");
        test("staging/A/a.js", "", "");

        assertThat(run()).containsPattern("all +0 +0 +0 +0");
    }

    @Test
    void theSameSeedDrawsTheSameTests() throws IOException {
        for (int i = 0; i < 40; i++) {
            test("built-ins/A" + i + "/a.js", "", "");
        }

        String drawn = run("--count", "3", "--seed", "5");
        assertThat(drawn).containsPattern("all +3 +3").isEqualTo(run("--count", "3", "--seed", "5"));
        assertThat(drawn).isNotEqualTo(run("--count", "3", "--seed", "6"));
    }

    @Test
    void foldersAndListsNarrowWhatIsRun() throws IOException {
        test("built-ins/A/a.js", "", "");
        test("built-ins/B/b.js", "", "");
        Files.write(checkout.resolve("list"), List.of("built-ins/B/b.js\tthrows"));

        assertThat(run("--folder", "built-ins/A")).contains("built-ins/A").doesNotContain("built-ins/B");
        assertThat(run("--only", checkout.resolve("list").toString()))
                .contains("built-ins/B")
                .doesNotContain("built-ins/A");
    }

    private void test(String path, String about, String code) throws IOException {
        write("test/" + path, "/*---\ndescription: a test\n" + about + "\n---*/\n" + code + "\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String... options) {
        StringWriter out = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out));
        String[] arguments = new String[options.length + 1];
        arguments[0] = checkout.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }
}
