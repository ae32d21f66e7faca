package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import dev.nekton.config.ConfigNode;
import dev.nekton.pipeline.component.Output;
import dev.nekton.pipeline.component.OutputFactory;
import dev.nekton.pipeline.io.Components;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A program that writes numbers to {@code stdout} or a file; tells on stderr of failed writes and the end. */
final class NumbersToOutput {
    private NumbersToOutput() {}

    /** Takes how many numbers, and perhaps the path of the file. */
    public static void main(String[] args) throws IOException {
        Map<String, ?> fields = args.length > 1 ? Map.of("path", args[1]) : Map.of();
        RunSummary summary = PipelineRun.builder()
                .input("", new ListInput(Integer.parseInt(args[0]), 1))
                .output("", new Telling(output(args.length > 1 ? "file" : "stdout", fields)))
                .threads(1)
                .retryPauses(Duration.ofMillis(10), Duration.ofMillis(10))
                .build()
                .run();
        System.err.println("end " + summary.end() + " " + summary.succeeded());
    }

    private static Output output(String type, Map<String, ?> fields) {
        OutputFactory factory = Components.outputs().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow();
        return factory.create(factory.spec().read(ConfigNode.of(type, fields), type));
    }

    private record Telling(Output output) implements Output {
        @Override
        public void open() throws IOException {
            output.open();
        }

        @Override
        public void write(MessageBatch batch) throws IOException {
            try {
                output.write(batch);
            } catch (IOException e) {
                System.err.println("failed " + e.getMessage());
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
