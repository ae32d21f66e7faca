package dev.nekton.testkit.example;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.testkit.ProcessorContract;
import java.util.Optional;

public class CapitalsContractTest extends ProcessorContract {
    @Override
    protected BatchProcessor create(Resources resources) {
        return new Capitals(resources);
    }

    @Override
    protected Message validInput(int n) {
        return Message.of("message " + n);
    }

    @Override
    protected Optional<Message> failingInput() {
        return Optional.of(Message.of(""));
    }
}
