package dev.nekton.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                9,
                10,
                -1,
                -10,
                99,
                100,
                999_999_999_999_999_999L,
                1_000_000_000_000_000_000L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void numbersOfEveryLengthAreWritten(long number) {
        assertThat(new JsonOutput(0).write(number).toString()).isEqualTo(Long.toString(number));
    }

    @Property
    void anyNumberIsWrittenAsJavaPrintsIt(@ForAll long number, @ForAll @IntRange(max = 63) int shift) {
        assertThat(new JsonOutput().write(number >> shift).toString()).isEqualTo(Long.toString(number >> shift));
    }

    @Test
    void growsAsItIsWritten() {
        JsonOutput out = new JsonOutput(1);
        for (int i = 0; i < 1_000; i++) {
            out.write('[').write(Value.of(0.5)).write(Value.of("\u00e4")).write(']');
        }
        assertThat(out.toString()).isEqualTo("[0.5\"\u00e4\"]".repeat(1_000));
        assertThat(out.toBytes()).isEqualTo(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void beginsAnewWhenItIsCleared() {
        JsonOutput out = new JsonOutput().write(Value.of("before"));
        byte[] before = out.toBytes();
        out.clear();
        assertThat(out.write(Value.of(1)).toString()).isEqualTo("1");
        assertThat(before).isEqualTo("\"before\"".getBytes(StandardCharsets.US_ASCII));
    }
}
