package dev.nekton.pipeline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigNode.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreSchemaTest {
    @ParameterizedTest
    @CsvSource({
        "'', NULL",
        "~, NULL",
        "null, NULL",
        "Null, NULL",
        "NULL, NULL",
        "nULL, STRING",
        "true, BOOLEAN",
        "True, BOOLEAN",
        "TRUE, BOOLEAN",
        "false, BOOLEAN",
        "False, BOOLEAN",
        "FALSE, BOOLEAN",
        "tRUE, STRING",
        "on, STRING",
        "off, STRING",
        "yes, STRING",
        "no, STRING",
        "y, STRING",
        "n, STRING",
        "0, INTEGER",
        "-12, INTEGER",
        "+7, INTEGER",
        "007, INTEGER",
        "0x1F, INTEGER",
        "0o17, INTEGER",
        "1_000, STRING",
        "0b11, STRING",
        "-0x10, STRING",
        "0xG, STRING",
        "0o8, STRING",
        "1:30, STRING",
        "1.5, FLOAT",
        "-.5, FLOAT",
        "5., FLOAT",
        "1e3, FLOAT",
        "1E-3, FLOAT",
        "+1.2e+3, FLOAT",
        ".inf, FLOAT",
        "-.Inf, FLOAT",
        "+.INF, FLOAT",
        ".nan, FLOAT",
        ".NaN, FLOAT",
        ".NAN, FLOAT",
        "-.nan, STRING",
        "inf, STRING",
        "., STRING",
        "1.2.3, STRING",
        "1e, STRING",
        "e3, STRING",
        "2024-01-02, STRING",
        "<<, STRING",
        "=, STRING"
    })
    void typesUnquotedTexts(String text, Kind kind) {
        assertThat(CoreSchema.kindOf(text)).isEqualTo(kind);
    }
}
