package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example itself, run on its values, against topics and values computed here. */
class OpcUaTest {
    private static final String FOLDER = "examples/opcua/";
    private static final String WITH_TOPIC =
            "{nodered_js: {code: 'return {payload: {topic: msg.meta.umh_topic, unit: msg.meta.unit, tag: msg.payload}};'}}";

    @TempDir
    private Path folder;

    @Test
    void eachValueOfThe42NodesGetsTheTopicItsNodeAsksFor() throws IOException {
        List<Value.Struct> in = Files.readAllLines(RepositoryFiles.root().resolve(FOLDER + "values.jsonl")).stream()
                .map(line -> (Value.Struct) Json.parse(line))
                .toList();
        List<Value> out = example().with("pipeline.processors.-", WITH_TOPIC).run(folder);
        assertThat(out).hasSize(420).hasSameSizeAs(in);
        for (int i = 0; i < in.size(); i++) {
            Value.Struct message = (Value.Struct) out.get(i);
            assertThat(text(message, "topic")).isEqualTo(topic(in.get(i)));
            assertThat(member(message, "unit")).isEqualTo(isPressure(in.get(i)) ? Value.of("bar") : Value.ofNull());
        }
        assertThat(out.stream()
                        .map(message -> text((Value.Struct) message, "topic"))
                        .distinct())
                .hasSize(42);
    }

    @Test
    void valuesKeepTheirTypesAndTheTimeOfTheirSource() throws IOException {
        List<String> lines = Files.readAllLines(RepositoryFiles.root().resolve(FOLDER + "values.jsonl"));
        List<Value> out = example().run(folder);
        for (int i = 0; i < lines.size(); i++) {
            Value.Struct in = (Value.Struct) Json.parse(lines.get(i));
            Value.Struct tag = (Value.Struct) out.get(i);
            Instant source = Instant.parse(text(meta(in), "opcua_source_timestamp"));
            assertThat(member(tag, "timestamp_ms")).isEqualTo(Value.of((double) source.toEpochMilli()));
            if (isPressure(in)) {
                double bar = ((Value.Num) member(in, "payload")).value() * 0.0689476;
                assertThat(Math.abs(((Value.Num) member(tag, "value")).value() - bar))
                        .isLessThanOrEqualTo(0.005001);
            } else {
                assertThat(member(tag, "value")).isEqualTo(member(in, "payload"));
            }
        }
        assertThat(out.get(24).plainText()).contains("\"value\":\"0047110815\"");
    }

    private static ExamplePipeline example() {
        return new ExamplePipeline(FOLDER + "pipeline.yaml")
                .reading("input.batched.child.file.paths.0", FOLDER + "values.jsonl");
    }

    private static String topic(Value.Struct in) {
        String group = text(meta(in), "opcua_tag_group");
        String name = text(meta(in), "opcua_tag_name");
        String contract = text(meta(in), "opcua_attr_datatype").equals("String") ? "_order" : "_historian";
        String path =
                !group.startsWith("axis.") ? group : (name.equals("temperature") ? "condition." : "motion.") + group;
        String tag = switch (name) {
            case "PT_101" -> "pump-pressure";
            case "PT_102" -> "clamp-pressure";
            default -> name.replace(' ', '-');
        };
        return "umh.v1.acme.chicago.milling.machine-3." + contract + "." + path + "." + tag;
    }

    private static boolean isPressure(Value.Struct in) {
        return text(meta(in), "opcua_tag_name").startsWith("PT_");
    }

    private static Value.Struct meta(Value.Struct in) {
        return (Value.Struct) member(in, "meta");
    }

    private static String text(Value.Struct struct, String name) {
        return member(struct, name).plainText();
    }

    private static Value member(Value.Struct struct, String name) {
        return struct.member(name).orElseThrow();
    }
}
