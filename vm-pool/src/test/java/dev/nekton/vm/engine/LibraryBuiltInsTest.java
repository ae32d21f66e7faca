package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LibraryBuiltInsTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "built-ins.txt",
            delimiterString = "-->",
            quoteCharacter = '~',
            encoding = "UTF-8",
            maxCharsPerColumn = 1000)
    void builtInsDoWhatEcmaScriptSays(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }
}
