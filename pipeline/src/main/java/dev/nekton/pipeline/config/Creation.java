package dev.nekton.pipeline.config;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Output;
import dev.nekton.spi.ProcessorFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the parts of a pipeline; one failure does not hide the next, and closes what was made. */
final class Creation {
    private final PipelineConfig config;
    private final ConfigProblems problems = new ConfigProblems();
    private final Deque<AutoCloseable> made = new ArrayDeque<>();

    Creation(PipelineConfig config) {
        this.config = config;
    }

    PipelineParts all(Function<Component<ProcessorFactory>, Resources> resources) {
        Optional<Input> input = attempt(this::input);
        List<BatchProcessor> processors = attemptAll(resources);
        Optional<Output> output =
                attempt(() -> config.output().factory().create(config.output().config()));
        finish();
        return new PipelineParts(input.orElseThrow(), processors, output.orElseThrow());
    }

    List<BatchProcessor> processors(Function<Component<ProcessorFactory>, Resources> resources) {
        List<BatchProcessor> processors = attemptAll(resources);
        finish();
        return processors;
    }

    private Input input() {
        return config.input()
                .factory()
                .create(config.input().config(), new NestedInputs(config.types(), Labels.of(config)));
    }

    private List<BatchProcessor> attemptAll(Function<Component<ProcessorFactory>, Resources> resources) {
        List<BatchProcessor> processors = new ArrayList<>();
        for (Component<ProcessorFactory> component : config.processors()) {
            attempt(() -> component.factory().create(component.config(), resources.apply(component)))
                    .ifPresent(processors::add);
        }
        return processors;
    }

    private <T extends AutoCloseable> Optional<T> attempt(Supplier<T> creation) {
        try {
            T part = creation.get();
            made.push(part);
            return Optional.of(part);
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            closeAll(e);
            throw e;
        }
    }

    private void finish() {
        try {
            problems.throwIfAny();
        } catch (ConfigException e) {
            closeAll(e);
            throw e;
        }
    }

    private void closeAll(Throwable reason) {
        for (AutoCloseable part : made) {
            try {
                part.close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                reason.addSuppressed(e);
            }
        }
        made.clear();
    }
}
