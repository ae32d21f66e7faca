package dev.nekton.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnsTopicProperties {
    private static final String LETTERS = "aZ09-";

    @Property
    void theTextOfATopicHasTheSameParts(
            @ForAll("locations") String location,
            @ForAll("contracts") String contract,
            @ForAll("paths") Optional<String> path,
            @ForAll("names") String name) {
        UnsTopic topic = UnsTopic.of(location, contract, path, name);
        assertThat(topic).hasToString(topic.text());
        assertThat(UnsTopic.parse(topic.text())).isEqualTo(topic);
        assertThat(topic.locationPath()).isEqualTo(location);
        assertThat(topic.dataContract()).isEqualTo(contract);
        assertThat(topic.virtualPath()).isEqualTo(path);
        assertThat(topic.name()).isEqualTo(name);
    }

    @Property(tries = 5_000)
    void aTextIsRefusedOrIsTheTextOfItsParts(@ForAll("texts") String text) {
        try {
            UnsTopic topic = UnsTopic.parse("umh.v1." + text);
            assertThat(UnsTopic.of(topic.locationPath(), topic.dataContract(), topic.virtualPath(), topic.name()))
                    .isEqualTo(topic);
        } catch (InvalidTopicException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> locations() {
        Arbitrary<String> level = text(LETTERS).flatMap(first -> rest().map(first::concat));
        return level.list().ofMinSize(1).ofMaxSize(6).map(levels -> String.join(".", levels));
    }

    @Provide
    Arbitrary<String> contracts() {
        return text(LETTERS + "_").map("_"::concat);
    }

    @Provide
    Arbitrary<Optional<String>> paths() {
        return names().list().ofMaxSize(4).map(UnsTopicProperties::joined);
    }

    @Provide
    Arbitrary<String> names() {
        return text(LETTERS + "_");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a_. ").ofMaxLength(12);
    }

    private static Arbitrary<String> text(String characters) {
        return Arbitraries.strings().withChars(characters).ofMinLength(1).ofMaxLength(5);
    }

    private static Arbitrary<String> rest() {
        return Arbitraries.strings().withChars(LETTERS + "_").ofMaxLength(5);
    }

    private static Optional<String> joined(List<String> segments) {
        return segments.isEmpty() ? Optional.empty() : Optional.of(String.join(".", segments));
    }
}
