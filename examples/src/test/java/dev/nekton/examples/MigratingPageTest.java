package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.nodered.NodeRedProcessor;
import dev.nekton.tag.TagProcessor;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.vm.embed.ScriptPool;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.Level;

/** What docs/migrating-from-node-red.md says of each member of a function node is so: every example is run. */
class MigratingPageTest {
    private static final String PAGE = "docs/migrating-from-node-red.md";
    private static final List<String> HEADINGS =
            List.of("The message", "node", "context, flow and global", "RED.util", "Environment", "Other globals");

    static Stream<Arguments> accepted() {
        return rows().filter(row -> !row.get(1).equals("refused"))
                .map(row -> Arguments.of(
                        PageTables.code(row.get(2)),
                        PageTables.codes(row.get(3)).stream().findFirst().orElse("")));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String example, String result) {
        try (ProcessorRig rig = rig(example)) {
            assertThat(outOf(rig)).isEqualTo(result);
            assertThat(rig.dropped("deliberate")).isEqualTo(result.isEmpty() ? 1 : 0);
        }
    }

    static Stream<String> refused() {
        return rows().filter(row -> row.get(1).equals("refused")).map(row -> PageTables.code(row.get(2)));
    }

    /** At start, or when the function gets there; with its place either way. */
    @ParameterizedTest
    @MethodSource
    void refused(String example) {
        try (ProcessorRig rig = rig(example)) {
            assertThat(outOf(rig)).isEmpty();
            assertThat(rig.dropped("deliberate")).isZero();
            assertThat(rig.log().texts(Level.WARN)).last().asString().contains("nodered_js: dropped message");
        } catch (ConfigException e) {
            assertThat(e.problems().get(0).position().line()).isEqualTo(1);
        }
    }

    @Test
    void eachRowSaysWhatBecomesOfTheMember() {
        assertThat(rows().map(row -> row.get(1)).collect(Collectors.toSet()))
                .isEqualTo(Set.of("works", "differs", "refused"));
    }

    @Test
    void otherScriptsSeeNoneOfIt() {
        String names = "[typeof node, typeof context, typeof flow, typeof global, typeof RED, typeof env].join()";
        String none = "undefined,undefined,undefined,undefined,undefined,undefined";
        try (ScriptPool scripts =
                ScriptPool.builder().expression("names", names).build()) {
            assertThat(scripts.call("names").plainText()).isEqualTo(none);
        }
        String tag = "msg.meta = {location_path: 'e', data_contract: '_h', tag_name: 't'}; msg.payload = ";
        try (ProcessorRig rig = ProcessorRig.of(resources ->
                TagProcessor.builder().defaults(tag + names + "; return msg;").build(resources))) {
            assertThat(outOf(rig)).contains("\"value\":\"" + none + "\"");
        }
    }

    private static Stream<List<String>> rows() {
        return HEADINGS.stream().flatMap(heading -> PageTables.rows(PAGE, heading).stream());
    }

    private static String outOf(ProcessorRig rig) {
        return rig.process(Message.of("{\"a\": 1}").withMetadata("source", "plc")).stream()
                .map(Message::text)
                .collect(Collectors.joining(" "));
    }

    private static ProcessorRig rig(String code) {
        return ProcessorRig.of(rig -> NodeRedProcessor.builder(code)
                .build(new Resources("calc", rig.path(), rig.logger(), rig.scriptLogger(), rig.meters(), rig.clock())));
    }
}
