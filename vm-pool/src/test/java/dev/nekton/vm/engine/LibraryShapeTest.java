package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryShapeTest {

    @ParameterizedTest
    @CsvSource({
        "Object, assign:2 entries:1 values:1 fromEntries:1 hasOwn:2 is:2",
        "Array.prototype, includes:1 find:1 findIndex:1 findLast:1 findLastIndex:1 fill:1 at:1 flat:0 flatMap:1",
        "Array, from:1 of:0",
        "String.prototype, includes:1 startsWith:1 endsWith:1 repeat:1 padStart:1 padEnd:1 trimStart:0 trimEnd:0 at:1"
                + " codePointAt:1 replaceAll:2",
        "String, fromCodePoint:1",
        "Number, isInteger:1 isSafeInteger:1 isFinite:1 isNaN:1 parseFloat:1 parseInt:2",
        "Math, trunc:1 sign:1 cbrt:1 log2:1 log10:1 log1p:1 expm1:1 sinh:1 cosh:1 tanh:1 hypot:2 fround:1 clz32:1 imul:2",
        "Date, now:0 UTC:7 parse:1",
    })
    void functionsHaveTheirNamesLengthsAndAttributes(String owner, String functions) {
        for (String function : functions.split(" ")) {
            String name = function.substring(0, function.indexOf(':'));
            assertThat(RunningScripts.textOf("(function () { var it = Object.getOwnPropertyDescriptor(" + owner + ", '"
                            + name + "'); return [it.value.name + ':' + it.value.length, it.writable, it.enumerable,"
                            + " it.configurable].join(' '); })()"))
                    .as(owner + "." + name)
                    .isEqualTo(function + " true false true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSILON", "MAX_SAFE_INTEGER", "MIN_SAFE_INTEGER"})
    void constantsAreConstant(String name) {
        assertThat(RunningScripts.textOf("(function () { var it = Object.getOwnPropertyDescriptor(Number, '" + name
                        + "'); return [it.writable, it.enumerable, it.configurable].join(' '); })()"))
                .isEqualTo("false false false");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    [7, 8]       --> 0,1
                    {a: 1, b: 2} --> a,b
                    'xy'         --> 0,1
                    new Map()    --> nothing
                    new Date()   --> nothing
                    5            --> nothing
                    Object       --> nothing
                    Math         --> nothing
                    new Error()  --> nothing
                    Symbol()     --> nothing
                    """)
    void forInShowsNothingOfOurs(String expression, String names) {
        assertThat(RunningScripts.textOf("(function () { var seen = []; for (var name in " + expression
                        + ") seen.push(name); return seen.join() || 'nothing'; })()"))
                .isEqualTo(names);
    }
}
