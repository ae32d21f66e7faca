package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections, typed arrays, JSON, clones and base64 give what ECMAScript and, where that is silent, Node.js give. */
class DataLibraryTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    new Map([['a', 1], ['b', 2]]).size                              --> 2
                    new Map([[NaN, 1], [NaN, 2]]).get(NaN)                          --> 2
                    new Map([[0, 'zero']]).get(-0)                                  --> zero
                    Map([])                                                         --> TypeError
                    new Map([5])                                                    --> TypeError
                    new Map(5)                                                      --> TypeError
                    Map.prototype.get.call(new Set(), 1)                            --> TypeError
                    Map.length + Set.length + WeakMap.length                        --> 0
                    Map.groupBy([1, 2, 3], x => x % 2).get(1)                       --> [1,3]
                    Object.prototype.toString.call(new Map().entries())             --> [object Map Iterator]
                    typeof Object.getOwnPropertyDescriptor(Map.prototype, 'size').get --> function
                    Set.prototype.keys === Set.prototype[Symbol.iterator]           --> true
                    Array.from(new Set([1, 2]).union(new Set([2, 3])))              --> [1,2,3]
                    Array.from(new Set([1, 2, 3]).intersection(new Set([3, 2])))    --> [3,2]
                    Array.from(new Set([1, 2, 3]).difference(new Set([2])))         --> [1,3]
                    Array.from(new Set([1, 2]).symmetricDifference(new Set([2, 3]))) --> [1,3]
                    new Set([1]).isSubsetOf(new Set([1, 2]))                        --> true
                    new Set([1, 2]).isSupersetOf(new Map([[1, 0]]))                 --> true
                    new Set([1]).isDisjointFrom(new Set([1]))                       --> false
                    new Set([1]).union([1])                                         --> TypeError
                    new WeakMap().get({})                                           --> undefined
                    new WeakMap().has('text')                                       --> false
                    new WeakMap().set('text', 1)                                    --> TypeError
                    new WeakSet().add(Symbol.for('registered'))                     --> TypeError
                    (() => { let k = Symbol(), w = new WeakMap([[k, 7]]); return w.get(k) })() --> 7
                    """)
    void collections(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    Array.from(new Uint8Array([1, 256, -1]))                        --> [1,0,255]
                    Array.from(new Uint8ClampedArray([0.5, 1.5, 300, -5, NaN]))     --> [0,2,255,0,0]
                    Array.from(new Int16Array(new Set([1, 2])))                     --> [1,2]
                    Array.from(Uint8Array.from('123', c => c * 2))                  --> [2,4,6]
                    Array.from(Float64Array.of(1.5, 2))                             --> [1.5,2]
                    Uint8Array(3)                                                   --> TypeError
                    new Uint8Array(-1)                                              --> RangeError
                    new Uint16Array(new ArrayBuffer(3))                             --> RangeError
                    new Uint16Array(new ArrayBuffer(4), 1)                          --> RangeError
                    Object.getOwnPropertyNames(new Uint8Array(2))                   --> ["0","1"]
                    Object.getPrototypeOf(Uint8Array) === Object.getPrototypeOf(Int8Array) --> true
                    Object.prototype.toString.call(new Float32Array(1))             --> [object Float32Array]
                    Array.from(new Int8Array([3, -1, 2]).sort())                    --> [-1,2,3]
                    Array.from(new Float64Array([NaN, 1, -Infinity]).sort()).length --> 3
                    Array.from(new Uint8Array([1, 2, 3]).toSorted((a, b) => b - a)) --> [3,2,1]
                    Array.from(new Uint8Array([1, 2, 3]).toReversed())              --> [3,2,1]
                    Array.from(new Uint8Array([1, 2, 3]).with(1, 9))                --> [1,9,3]
                    new Uint8Array([1]).with(1, 9)                                  --> RangeError
                    new Uint8Array([1, 2, 3]).at(-1)                                --> 3
                    new Uint8Array([1, 2, 3]).findLast(x => x < 3)                  --> 2
                    Array.from(new Uint8Array([1, 2, 3, 4]).copyWithin(0, 2))       --> [3,4,3,4]
                    Array.from(new Uint8Array([1, 2, 3, 4]).subarray(1, -1))        --> [2,3]
                    new Uint8Array([1, 2, 3]).includes(2)                           --> true
                    new Float32Array([NaN]).includes(NaN)                           --> true
                    new Float32Array([NaN]).indexOf(NaN)                            --> -1
                    new Uint8Array([1, 2]).join('-')                                --> 1-2
                    new Uint8Array([1, 2, 3]).reduce((a, b) => a + b)               --> 6
                    new Uint8Array(0).reduce((a, b) => a + b)                       --> TypeError
                    (() => { let a = new Uint8Array(4); a.set([1, 2], 2); return Array.from(a) })() --> [0,0,1,2]
                    new Uint8Array(2).set([1, 2, 3])                                --> RangeError
                    Array.from(new Uint8Array([1, 2]).entries())                    --> [[0,1],[1,2]]
                    new Uint8Array([1, 2, 3]).map(x => x * 2) instanceof Uint8Array --> true
                    new DataView(new Uint8Array([9, 1, 2]).buffer, 1).getUint16(0)  --> 258
                    new DataView(new Uint8Array([9, 1, 2]).buffer, 1).getUint16(0, true) --> 513
                    new DataView(new ArrayBuffer(4)).getInt8(4)                     --> RangeError
                    new DataView(new ArrayBuffer(4), 5)                             --> RangeError
                    new DataView(new ArrayBuffer(4), 1, 2).byteLength               --> 2
                    new ArrayBuffer(8).slice(2, 6).byteLength                       --> 4
                    ArrayBuffer.isView(new DataView(new ArrayBuffer(1)))            --> true
                    """)
    void buffersAndTypedArrays(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    JSON.stringify('\\ud800')                                       --> "\\ud800"
                    JSON.stringify('\\ud83d\\ude00').length                         --> 4
                    JSON.stringify({a: 1, b: 'x'}, (k, v) => typeof v === 'number' ? v + 1 : v) --> {"a":2,"b":"x"}
                    JSON.stringify({a: 1, b: 2, c: {a: 3, b: 4}}, ['c', 'a', 'a'])  --> {"c":{"a":3},"a":1}
                    JSON.stringify([undefined, () => 1, Symbol('s'), NaN])          --> [null,null,null,null]
                    JSON.stringify({a: [1]}, null, '--')                            --> ~{\\n--"a": [\\n----1\\n--]\\n}~
                    JSON.stringify(undefined)                                       --> undefined
                    JSON.stringify({toJSON: k => 'key ' + k}, (k, v) => v)          --> "key "
                    (() => { let a = []; a[0] = a; return JSON.stringify(a) })()    --> TypeError
                    (() => { let a = {}; a.a = a; return JSON.stringify(a, (k, v) => v) })() --> TypeError
                    JSON.parse('{"a":[1,{"b":2}]}', (k, v) => k === 'b' ? undefined : v) --> {"a":[1,{}]}
                    JSON.parse('[1,2]', function (k, v) { return k === '0' ? this.length : v }) --> [2,2]
                    JSON.parse('-0')                                                --> -0
                    JSON.parse('{"__proto__":1}')                                   --> {"__proto__":1}
                    JSON.parse('[1,]')                                              --> SyntaxError
                    JSON.parse("{'a':1}")                                           --> SyntaxError
                    JSON.parse('01')                                                --> SyntaxError
                    JSON.parse(undefined)                                           --> SyntaxError
                    (() => { try { JSON.parse('[1,]') } catch (e) { return e.message } })() \
                    --> Invalid JSON at line 1, column 4: Trailing comma is not allowed in JSON
                    """)
    void json(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    structuredClone({a: [1, {b: null}], u: 'x'})                    --> {"a":[1,{"b":null}],"u":"x"}
                    structuredClone(new Date(5)).getTime()                          --> 5
                    structuredClone(new Map([[1, new Set([2])]])).get(1).has(2)     --> true
                    String(structuredClone(/a+/gi))                                 --> /a+/gi
                    structuredClone(new RangeError('far')) instanceof RangeError    --> true
                    structuredClone(new RangeError('far')).message                  --> far
                    Array.from(structuredClone(new Uint8Array([1, 2])))             --> [1,2]
                    (() => { let a = {}; a.me = a; let b = structuredClone(a); return b !== a && b.me === b })() --> true
                    (() => { let a = {}; let b = structuredClone([a, a]); return b[0] === b[1] })() --> true
                    (() => { let a = {x: 1}; structuredClone(a).x = 2; return a.x })() --> 1
                    structuredClone(() => 1)                                        --> DataCloneError
                    structuredClone({s: Symbol('s')})                               --> DataCloneError
                    structuredClone(new WeakMap())                                  --> DataCloneError
                    structuredClone(Promise.resolve(1))                             --> DataCloneError
                    structuredClone()                                               --> TypeError
                    btoa('h\\u00e9')                                                --> aOk=
                    btoa('\\u0100')                                                 --> InvalidCharacterError
                    atob(' aGVs bG8 ')                                              --> hello
                    atob('a')                                                       --> InvalidCharacterError
                    atob('a*==')                                                    --> InvalidCharacterError
                    (() => { try { atob('*') } catch (e) { return [e.code, e instanceof DOMException, e instanceof Error] } })() \
                    --> [5,true,true]
                    """)
    void clonesAndBase64(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }
}
