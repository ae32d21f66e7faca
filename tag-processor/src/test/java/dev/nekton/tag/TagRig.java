package dev.nekton.tag;

import dev.nekton.testkit.fake.ProcessorRig;
import java.util.function.UnaryOperator;

/** Rigs of this processor. */
final class TagRig {
    static final String STANDARD = "msg.meta.location_path='e'; msg.meta.data_contract='_h'; msg.meta.tag_name='t';";

    private TagRig() {}

    static ProcessorRig of(UnaryOperator<TagProcessor.Builder> settings) {
        return ProcessorRig.of(
                resources -> settings.apply(TagProcessor.builder()).build(resources));
    }

    static ProcessorRig debugging(UnaryOperator<TagProcessor.Builder> settings) {
        return ProcessorRig.debugging(
                resources -> settings.apply(TagProcessor.builder()).build(resources));
    }
}
