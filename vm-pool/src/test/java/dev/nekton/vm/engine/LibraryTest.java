package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results are those of ECMAScript 2023. */
class LibraryTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    Object.assign({a: 1}, {b: 2}, null, undefined, {a: 3}) --> {"a":3,"b":2}
                    Object.assign({}, 'ab')                                --> {"0":"a","1":"b"}
                    typeof Object.assign(5)                                --> object
                    Object.assign(null, {})                                --> TypeError
                    Object.entries({x: 1, y: [2]})                         --> [["x",1],["y",[2]]]
                    Object.entries({b: 1, 2: 1, a: 1, 1: 1})               --> [["1",1],["2",1],["b",1],["a",1]]
                    Object.entries('ab')                                   --> [["0","a"],["1","b"]]
                    Object.entries(undefined)                              --> TypeError
                    Object.values({x: 1, y: 'z'})                          --> [1,"z"]
                    Object.values([7, , 8])                                --> [7,8]
                    Object.values(null)                                    --> TypeError
                    Object.fromEntries([['a', 1], ['b', 2], ['a', 3]])     --> {"a":3,"b":2}
                    Object.fromEntries(new Map([['a', 1]]))                --> {"a":1}
                    Object.fromEntries([['__proto__', 1]])                 --> {"__proto__":1}
                    Object.fromEntries([5])                                --> TypeError
                    Object.fromEntries(null)                               --> TypeError
                    Object.hasOwn({a: 1}, 'a')                             --> true
                    Object.hasOwn({}, 'toString')                          --> false
                    Object.hasOwn(null, 'a')                               --> TypeError
                    Object.getOwnPropertyDescriptor({[Symbol.iterator]: 1}, Symbol.iterator).value --> 1
                    Object.getOwnPropertyDescriptor([5], 0).value          --> 5
                    Object.getOwnPropertyDescriptor('ab', 'length').value  --> 2
                    Object.getOwnPropertyDescriptor({}, 'a')               --> undefined
                    Reflect.getOwnPropertyDescriptor(Array.prototype, Symbol.iterator).enumerable --> false
                    Object.is(NaN, NaN)                                    --> true
                    Object.is(0, -0)                                       --> false
                    Object.is('a', 'a')                                    --> true
                    globalThis.Math === Math                               --> true
                    """)
    void objects(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    [1, NaN].includes(NaN)                                 --> true
                    [0].includes(-0)                                       --> true
                    [1].includes('1')                                      --> false
                    [, ].includes(undefined)                               --> true
                    [1, 2, 3].includes(1, 1)                               --> false
                    [1, 2, 3].includes(3, -1)                              --> true
                    [1, 2, 3].includes(1, Infinity)                        --> false
                    Array.prototype.includes.call({length: 1, 0: 'x'}, 'x') --> true
                    [1, 2, 3].find(x => x > 1)                             --> 2
                    [1].find(x => x > 1)                                   --> undefined
                    [1, 2].find(function (x) { return x === this.y }, {y: 2}) --> 2
                    [1].find(5)                                            --> TypeError
                    [].find(5)                                             --> TypeError
                    [5, 6].findIndex(x => x === 6)                         --> 1
                    [5, 6].findIndex(x => x === 7)                         --> -1
                    [1, 2, 3].findLast(x => x < 3)                         --> 2
                    [1].findLast(x => x > 1)                               --> undefined
                    [1, 2, 1].findLastIndex(x => x === 1)                  --> 2
                    [1].findLastIndex(x => x > 1)                          --> -1
                    [1, 2, 3].fill(0, 1)                                   --> [1,0,0]
                    [1, 2, 3].fill(9, -1)                                  --> [1,2,9]
                    [1, 2, 3].fill(9, 0, 2)                                --> [9,9,3]
                    new Array(3).fill('x')                                 --> ["x","x","x"]
                    [1, 2, 3].at(-1)                                       --> 3
                    [1, 2, 3].at('1')                                      --> 2
                    [1, 2, 3].at()                                         --> 1
                    [1, 2, 3].at(-4)                                       --> undefined
                    [1, [2, [3, [4]]]].flat()                              --> [1,2,[3,[4]]]
                    [1, [2, [3, [4]]]].flat(Infinity)                      --> [1,2,3,4]
                    [1, [2]].flat(0)                                       --> [1,[2]]
                    [1, , [2, , 3]].flat()                                 --> [1,2,3]
                    [1, 2].flatMap(x => [x, [x * 2]])                      --> [1,[2],2,[4]]
                    [1].flatMap(5)                                         --> TypeError
                    Array.from('a😀')                                      --> ["a","😀"]
                    Array.from({length: 2, 0: 'x'})                        --> ["x",null]
                    Array.from({length: 2}, (v, i) => i)                   --> [0,1]
                    Array.from([1, 2], x => x * 2)                         --> [2,4]
                    Array.from([1], function () { return this.y }, {y: 7}) --> [7]
                    Array.from(new Set([1, 1, 2]))                         --> [1,2]
                    Array.from(new Map([['a', 1]]))                        --> [["a",1]]
                    Array.from(5)                                          --> []
                    Array.from(null)                                       --> TypeError
                    Array.from([1], 5)                                     --> TypeError
                    Array.of(7)                                            --> [7]
                    Array.of(1, 2, 3)                                      --> [1,2,3]
                    """)
    void arrays(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    'abc'.includes('b')                                    --> true
                    'abc'.includes('a', 1)                                 --> false
                    'abc'.includes('')                                     --> true
                    'abc'.includes(/a/)                                    --> TypeError
                    String.prototype.includes.call(null, 'a')              --> TypeError
                    'abc'.startsWith('b', 1)                               --> true
                    'abc'.startsWith('abcd')                               --> false
                    'undefined'.startsWith()                               --> true
                    'abc'.startsWith(/a/)                                  --> TypeError
                    'abc'.endsWith('b', 2)                                 --> true
                    'abc'.endsWith('')                                     --> true
                    'abc'.endsWith('xabc')                                 --> false
                    'abc'.endsWith(/c/)                                    --> TypeError
                    'ab'.repeat(3)                                         --> ababab
                    'ab'.repeat(2.9)                                       --> abab
                    'ab'.repeat(0) === ''                                  --> true
                    ''.repeat(1e9) === ''                                  --> true
                    'a'.repeat(-1)                                         --> RangeError
                    'a'.repeat(Infinity)                                   --> RangeError
                    '7'.padStart(3, '0')                                   --> 007
                    '5'.padStart(3, 0)                                     --> 005
                    'a'.padStart(3) === '  a'                              --> true
                    'a'.padStart(6, 'xyz')                                 --> xyzxya
                    'abc'.padStart(2)                                      --> abc
                    'a'.padEnd(3, '')                                      --> a
                    'a'.padEnd(6, 'xyz')                                   --> axyzxy
                    '  a '.trimStart() === 'a '                            --> true
                    ' a  '.trimEnd() === ' a'                              --> true
                    '\\u2003\\uFEFF\\xA0\\na'.trimStart()                  --> a
                    'a\\u2028\\t'.trimEnd()                                --> a
                    'abc'.at(-1)                                           --> c
                    'abc'.at()                                             --> a
                    'abc'.at(3)                                            --> undefined
                    '😀'.codePointAt(0)                                    --> 128512
                    '😀'.codePointAt(1)                                    --> 56832
                    'a'.codePointAt(1)                                     --> undefined
                    String.fromCodePoint(128512, 97)                       --> 😀a
                    String.fromCodePoint(-1)                               --> RangeError
                    String.fromCodePoint(1.5)                              --> RangeError
                    'a.b.c'.replaceAll('.', '-')                           --> a-b-c
                    'x(y)[z]\\\\'.replaceAll('(', '').replaceAll('[', '').replaceAll('\\\\', '/') --> xy)z]/
                    'aa'.replaceAll('a', '<$&>')                           --> <a><a>
                    'aa'.replaceAll('a', (match, at) => match + at)        --> a0a1
                    'ab'.replaceAll('', '-')                               --> -a-b-
                    'a-b-c'.replaceAll(/-/g, '')                           --> abc
                    'a-b-c'.replaceAll(/-/, '')                            --> TypeError
                    """)
    void strings(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    Number.isInteger(5)                      --> true
                    Number.isInteger(5.5)                    --> false
                    Number.isInteger('5')                    --> false
                    Number.isInteger(Infinity)               --> false
                    Number.isSafeInteger(9007199254740991)   --> true
                    Number.isSafeInteger(9007199254740992)   --> false
                    Number.isFinite('5')                     --> false
                    Number.isFinite(5)                       --> true
                    Number.isNaN('x')                        --> false
                    Number.isNaN(NaN)                        --> true
                    Number.parseFloat('1.5x')                --> 1.5
                    Number.parseInt === parseInt             --> true
                    Number.EPSILON                           --> 2.220446049250313e-16
                    Number.MAX_SAFE_INTEGER                  --> 9007199254740991
                    Number.MIN_SAFE_INTEGER                  --> -9007199254740991
                    Math.trunc(-4.7)                         --> -4
                    Math.trunc(-0.5)                         --> -0
                    Math.trunc('7.8')                        --> 7
                    Math.trunc('x')                          --> NaN
                    Math.sign(-3)                            --> -1
                    Math.sign(-0)                            --> -0
                    Math.sign('a')                           --> NaN
                    Math.cbrt(27)                            --> 3
                    Math.cbrt(-8)                            --> -2
                    Math.cbrt(-0)                            --> -0
                    Math.log2(8)                             --> 3
                    Math.log2(0)                             --> -Infinity
                    Math.log2(-1)                            --> NaN
                    Math.log10(1000)                         --> 3
                    Math.log10(0.001)                        --> -3
                    Math.log1p(0)                            --> 0
                    Math.log1p(-1)                           --> -Infinity
                    Math.expm1(0.0001)                       --> 0.00010000500016667084
                    Math.expm1(-0)                           --> -0
                    Math.expm1(-Infinity)                    --> -1
                    Math.expm1(1000)                         --> Infinity
                    Math.sinh(-0)                            --> -0
                    Math.sinh(1000)                          --> Infinity
                    Math.cosh(0)                             --> 1
                    Math.tanh(Infinity)                      --> 1
                    Math.tanh(-30)                           --> -1
                    Math.tanh(-0)                            --> -0
                    Math.hypot(3, 4)                         --> 5
                    Math.hypot(1e200, 0)                     --> 1e+200
                    Math.hypot()                             --> 0
                    Math.hypot(-0)                           --> 0
                    Math.hypot(NaN, -Infinity)               --> Infinity
                    Math.hypot(NaN, 1)                       --> NaN
                    Math.fround(5.05)                        --> 5.050000190734863
                    Math.clz32(1)                            --> 31
                    Math.clz32(0)                            --> 32
                    Math.clz32(-1)                           --> 0
                    Math.imul(-5, 12)                        --> -60
                    Math.imul(0xffffffff, 5)                 --> -5
                    """)
    void numbers(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }
}
