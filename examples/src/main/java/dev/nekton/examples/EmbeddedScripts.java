package dev.nekton.examples;

import dev.nekton.value.Value;
import dev.nekton.vm.Limits;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.embed.HostCall;
import dev.nekton.vm.embed.ScriptPool;
import dev.nekton.vm.embed.ScriptVm;
import java.time.Duration;
import java.util.Map;

/** Scripts without processors; docs/scripts.md shows the body of {@code main}. */
public final class EmbeddedScripts {
    private EmbeddedScripts() {}

    /** Prints what some scripts give. */
    public static void main(String[] args) {
        // docs begin
        String describe = "const {name, unit = '°C'} = tag; return `${name}: ${value} ${unit}`;";
        HostCall write = arguments -> Value.of(arguments.get(0).plainText() + " written");
        try (ScriptPool scripts = ScriptPool.builder()
                .function("describe", describe, "tag", "value")
                .expression("average", "(inlet + outlet) / 2", "inlet", "outlet")
                .function("store", "return plant.write('press-7', [1, 2, 3].map(n => n ** 2))")
                .function("endless", "while (true) {}")
                .global("plant", Map.of("write", write))
                .limits(Limits.ofDefaults().withTimeout(Duration.ofMillis(100)))
                .build()) {

            Value tag = Value.Struct.of(Map.of("name", Value.of("inlet")));
            System.out.println(scripts.call("describe", tag, Value.of(21.5)).plainText());

            try (ScriptVm vm = scripts.borrow()) { // for many calls in a row
                Value average = vm.call("average", Value.of(20), Value.of(23));
                System.out.println(average.plainText());
                System.out.println(vm.call("store").plainText());
            }

            System.out.println(scripts.facts("average").freeNames());

            try {
                scripts.call("endless");
            } catch (ScriptException e) {
                System.out.println(e.getMessage());
            }
        }
        // docs end
    }
}
