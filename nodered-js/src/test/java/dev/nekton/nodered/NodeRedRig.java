package dev.nekton.nodered;

import dev.nekton.testkit.fake.ProcessorRig;
import java.util.function.UnaryOperator;

/** Rigs of this processor. */
final class NodeRedRig {
    private NodeRedRig() {}

    static ProcessorRig of(String code) {
        return of(code, UnaryOperator.identity());
    }

    static ProcessorRig of(String code, UnaryOperator<NodeRedProcessor.Builder> settings) {
        return ProcessorRig.of(
                resources -> settings.apply(NodeRedProcessor.builder(code)).build(resources));
    }

    static ProcessorRig debugging(String code) {
        return ProcessorRig.debugging(
                resources -> NodeRedProcessor.builder(code).build(resources));
    }
}
