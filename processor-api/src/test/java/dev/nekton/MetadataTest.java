package dev.nekton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private final Metadata ab = Metadata.builder().set("a", "1").set("b", "2").build();

    @Test
    void keepsTheOrderOfSetting() {
        List<String> seen = new ArrayList<>();
        ab.with("c", Value.of("3")).with("a", Value.of("9")).forEach((key, value) -> seen.add(key + value.plainText()));
        assertThat(seen).containsExactly("a9", "b2", "c3");
    }

    @Test
    void sharesItsKeysWithOthersThatHaveTheSameInTheSameOrder() {
        Metadata other = Metadata.empty().with("a", Value.of(1)).with("b", Value.of(2));
        assertThat(other.keys()).isSameAs(ab.keys());
        assertThat(Metadata.builder().set("b", "2").set("a", "1").build().keys())
                .isNotSameAs(ab.keys());
        assertThat(ab.with("a", Value.of("x")).keys()).isSameAs(ab.keys());
    }

    @Test
    void isEqualInAnyOrder() {
        Metadata ba = Metadata.builder().set("b", "2").set("a", "1").build();
        assertThat(ba).isEqualTo(ab).hasSameHashCodeAs(ab);
        assertThat(ab)
                .isNotEqualTo(ab.with("a", Value.of("2")))
                .isNotEqualTo(ab.without("a"))
                .isNotEqualTo(ab.with("c", Value.of("")));
    }

    @Test
    void keepsKindsOfValuesAndPrintsThemAsText() {
        Metadata metadata = Metadata.builder()
                .set("n", Value.of(5))
                .set("o", Json.parse("{\"a\":[1]}"))
                .set("t", "x")
                .build();
        assertThat(metadata.value("n")).contains(Value.of(5));
        assertThat(metadata.text("n")).contains("5");
        assertThat(metadata.text("o")).contains("{\"a\":[1]}");
        assertThat(metadata.text("none")).isEmpty();
        assertThat(metadata).hasToString("{n=5, o={\"a\":[1]}, t=x}");
    }

    @Test
    void removesEntries() {
        assertThat(ab.without("a").keys().names()).containsExactly("b");
        assertThat(ab.without("none")).isSameAs(ab);
        assertThat(ab.without("a").without("b")).isEqualTo(Metadata.empty());
    }

    @Test
    void holdsEntriesWithEmptyNamesAndTexts() {
        Metadata metadata = Metadata.of(Map.of("", ""));
        assertThat(metadata.contains("")).isTrue();
        assertThat(metadata.text("")).contains("");
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        Metadata.Builder builder = ab.toBuilder();
        Metadata before = builder.build();
        builder.set("a", "changed").set("c", "3");
        assertThat(before).isEqualTo(ab);
        assertThat(ab.text("a")).contains("1");
    }

    @Test
    void isReadByIndex() {
        assertThat(ab.size()).isEqualTo(2);
        assertThat(ab.keys().name(1)).isEqualTo("b");
        assertThat(ab.keys().indexOf("b")).isEqualTo(1);
        assertThat(ab.keys().indexOf("c")).isEqualTo(-1);
        assertThat(ab.valueAt(1)).isEqualTo(Value.of("2"));
        assertThatThrownBy(() -> ab.valueAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void holdsManyNames() {
        Metadata.Builder builder = Metadata.builder();
        for (int i = 0; i < 500; i++) {
            builder.set("many" + i, Integer.toString(i));
        }
        assertThat(builder.build().text("many499")).contains("499");
    }
}
