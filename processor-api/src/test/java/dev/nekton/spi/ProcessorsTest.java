package dev.nekton.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.BatchProcessor;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.JsonConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    private static final ConfigNode EMPTY = JsonConfig.parse("c.json", "{}");

    private final Processors processors = Processors.of(List.of(new Fake("tag_processor"), new Fake("nodered_js")));

    @Test
    void listsItsTypesSorted() {
        assertThat(processors.types()).containsExactly("nodered_js", "tag_processor");
        assertThat(processors.find("tag_processor")).isPresent();
        assertThat(processors.find("none")).isEmpty();
    }

    @Test
    void createsByType() {
        try (BatchProcessor processor = processors.create("tag_processor", EMPTY, Resources.of("x"))) {
            assertThat(processor.process(MessageBatch.of())).isEmpty();
        }
    }

    @Test
    void unknownTypeIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> processors.create("tag_procesor", EMPTY, Resources.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown processor type tag_procesor (did you mean \"tag_processor\"?)");
    }

    @Test
    void configIsCheckedAgainstTheSpec() {
        ConfigNode wrong = JsonConfig.parse("c.json", "{\"x\":1}");
        assertThatThrownBy(() -> processors.create("nodered_js", wrong, Resources.of("x")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("c.json:1:2: nodered_js: field x not recognised");
    }

    @Test
    void noneAreInstalledHere() {
        assertThat(Processors.installed().types()).isEmpty();
    }

    private record Fake(String type) implements ProcessorFactory {
        @Override
        public ConfigSpec spec() {
            return ConfigSpec.of("Does nothing.");
        }

        @Override
        public BatchProcessor create(Config config, Resources resources) {
            return new Nothing();
        }
    }

    private record Nothing() implements BatchProcessor {
        @Override
        public List<MessageBatch> process(MessageBatch batch) {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
