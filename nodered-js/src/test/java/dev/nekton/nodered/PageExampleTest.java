package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.config.ConfigNode;
import dev.nekton.testkit.fake.ProcessorRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** The worked example of docs/processors/nodered_js.md. */
class PageExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "processors", "nodered_js.md");

    @Test
    void itDoesWhatThePageSays() throws IOException {
        String page = Files.readString(PAGE);
        String code = page.substring(page.indexOf('\n', page.indexOf("code: |")), page.indexOf("        env: [SITE]"));
        List<String> results = List.of("{\"average\":90,\"of\":1}", "{\"average\":105.75,\"of\":2}");
        ConfigNode config = ConfigNode.of("nodered_js", Map.of("code", code, "env", List.of("SITE")));
        try (ProcessorRig rig = ProcessorRig.of(resources -> NodeRedProcessor.create(
                NodeRedConfig.SPEC.read(config, "nodered_js"), resources, Map.of("SITE", "Aachen")::get))) {
            List<Message> out = rig.process(Message.of("{\"value\": 90}"), Message.of("{\"value\": \"121.5\"}"));
            assertThat(out).extracting(Message::text).isEqualTo(results).allMatch(page::contains);
            assertThat(out).extracting(Message::metadata).containsOnly(Metadata.of(Map.of("site", "Aachen")));
            assertThat(rig.scriptLog().texts(Level.WARN))
                    .singleElement()
                    .matches(line -> line.equals("bearing too hot: 105.8 °F") && page.contains("`" + line + "`"));
        }
    }
}
