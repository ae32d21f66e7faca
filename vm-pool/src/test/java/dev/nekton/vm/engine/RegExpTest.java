package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results are those of ECMAScript 2025. */
class RegExpTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    new RegExp('a(?<n>b)').exec('xab').groups.n              --> b
                    new RegExp('a(b)?').exec('xac')                          --> ["a",null]
                    Object.keys(new RegExp('a').exec('a'))                   --> ["0","index","input","groups"]
                    new RegExp('a(?<n>b)', 'd').exec('xab').indices[1]       --> [2,3]
                    new RegExp('a(?<n>b)', 'd').exec('xab').indices.groups.n --> [2,3]
                    new RegExp('(?<=x)a', 'y').test('xa')                    --> false
                    new RegExp('\\u{1F600}', 'u').test('\\ud83d\\ude00')     --> true
                    Object.prototype.toString.call(new RegExp('a'))          --> [object RegExp]
                    String(new RegExp('a/b', 'gi'))                          --> /a\\/b/gi
                    new RegExp('').source                                    --> (?:)
                    new RegExp('(')                                          --> SyntaxError
                    new RegExp('a', 'gg')                                    --> SyntaxError
                    new RegExp('a', 'yig').flags                             --> giy
                    Object.getOwnPropertyNames(new RegExp('a'))              --> ["lastIndex"]
                    RegExp.prototype.exec.call({}, 'a')                      --> TypeError
                    RegExp.prototype.toString()                              --> /(?:)/
                    RegExp.escape('a.b')                                     --> \\x61\\.b
                    ({r: new RegExp('a')})                                   --> {"r":{}}
                    """)
    void expressions(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    'a-b-c'.replace(new RegExp('-', 'g'), '+')               --> a+b+c
                    'a-b-c'.replace(new RegExp('-'), '+')                    --> a+b-c
                    'a-b'.replace(new RegExp('-'), (m, i, s) => m + i + s)   --> a-1a-bb
                    'a-b-c'.replace('-', '$&$&')                             --> a--b-c
                    'a-b-c'.replaceAll('-', '$`')                            --> aaba-bc
                    'abc'.replaceAll('', '.')                                --> .a.b.c.
                    'abc'.replaceAll(new RegExp('b'), '')                    --> TypeError
                    '2024-03'.replace(new RegExp('(?<y>\\\\d+)-(?<m>\\\\d+)'), '$<m>/$<y>$3$10') --> 03/2024$320240
                    'abab'.match(new RegExp('b', 'g'))                       --> ["b","b"]
                    'abab'.match(new RegExp('x', 'g'))                       --> null
                    'a1b2'.search(new RegExp('\\\\d'))                       --> 1
                    'a, b,c'.split(new RegExp('\\\\s*(,)\\\\s*'))            --> ["a",",","b",",","c"]
                    'abc'.split(new RegExp(''))                              --> ["a","b","c"]
                    ''.split(new RegExp('a'))                                --> [""]
                    'a,b,c'.split(',', 2)                                    --> ["a","b"]
                    'abc'.split('')                                          --> ["a","b","c"]
                    'a1b2'.matchAll(new RegExp('[a-z](\\\\d)', 'g')).next().value   --> ["a1","1"]
                    'x'.replace({[Symbol.replace]: (s, r) => s + r}, 'y')    --> xy
                    """)
    void textMethods(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    var r = new RegExp('a', 'g'); r.test('aa'); return r.lastIndex;                --> 1
                    var r = new RegExp('a', 'g'); r.lastIndex = 5; return [r.test('aa'), r.lastIndex]; --> [false,0]
                    var r = new RegExp('a', 'y'); return [r.test('ba'), r.lastIndex];              --> [false,0]
                    var r = new RegExp('a', 'g'); r.lastIndex = 1; return ['aa'.replace(r, 'b'), r.lastIndex]; --> ["bb",0]
                    var r = new RegExp('a'); r.lastIndex = 1; return ['aa'.replace(r, 'b'), r.lastIndex]; --> ["ba",1]
                    var r = new RegExp('a'); r.exec = function () { return null; }; return r.test('a'); --> false
                    var r = Object.freeze(new RegExp('a', 'g')); return r.exec('a');               --> TypeError
                    """)
    void lastIndexAndOwnMembersCount(String body, String result) {
        assertThat(RunningScripts.textOf("(function () { 'use strict'; " + body + " })()"))
                .isEqualTo(result);
    }
}
