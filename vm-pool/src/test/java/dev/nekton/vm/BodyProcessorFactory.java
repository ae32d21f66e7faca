package dev.nekton.vm;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.spi.ProcessorFactory;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import dev.nekton.vm.message.ScriptedMessage;
import java.util.List;
import java.util.stream.Stream;

/** Makes processors that run one function body on each message and know nothing else, to run recorded cases with. */
final class BodyProcessorFactory implements ProcessorFactory {
    private static final String CODE = "code";

    private final String type;

    BodyProcessorFactory(String type) {
        this.type = type;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public ConfigSpec spec() {
        return ConfigSpec.of("One function body.", FieldSpec.of(CODE, FieldType.SCRIPT));
    }

    @Override
    public BatchProcessor create(Config config, Resources resources) {
        List<Script> body = List.of(Script.functionBody(config.script(CODE)));
        ConfigProblems problems = new ConfigProblems();
        return new BodyProcessor(
                MessageScripts.compile(body, ReturnRules.TAGS, ScriptSettings.ofDefaults(), resources, problems));
    }

    private record BodyProcessor(MessageScripts scripts) implements BatchProcessor {
        @Override
        public List<MessageBatch> process(MessageBatch batch) {
            try (MessageVm vm = scripts.borrow()) {
                return List.of(MessageBatch.of(batch.messages().stream()
                        .flatMap(message -> made(vm, message))
                        .toList()));
            }
        }

        private static Stream<Message> made(MessageVm vm, Message message) {
            return vm.run(0, new ScriptedMessage(message)).messages().stream().map(ScriptedMessage::message);
        }

        @Override
        public void close() {
            scripts.close();
        }
    }
}
