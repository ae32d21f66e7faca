package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables of blocks, arrow functions and names of functions: bodies, and the payload that they return. */
class BlockScopeTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            let x = 1; { let x = 2; { let x = 3 } x++ } return x                                                --> 1
            let x = 1; for (let x = 5; x < 6; x++) {} return x                                                  --> 1
            for (var x in {a: 1}) { let x = 5 } return x                                                        --> "a"
            let r = [], q = 0; for (let i = 0; i < 2; i++) { for (let i = 5; i < 7; i++) q += i } return q       --> 22
            let s = ''; for (let i = 0; i < 2; i++) { let t; s += t; t = 1 } return s                           --> "undefinedundefined"
            let r = []; for (let i = 0; i < 3; i++) r.push(() => i); return r.map(f => f())                     --> [0,1,2]
            let r = []; for (let i = 0; i < 3; i++) { r.push(() => i); i++ } return r.map(f => f())             --> [1,3]
            let r = []; for (let i = 0, g = () => i; i < 3; i++) r.push(g); return r.map(f => f())              --> [0,0,0]
            let r = []; for (const k in {a: 1, b: 2}) { const v = k; r.push(() => v + k) } return r.map(f => f()) --> ["aa","bb"]
            let r = []; for (const v of [1, 2]) r.push(function () { return v }); return r.map(f => f())        --> [1,2]
            let r = [], k = 0; while (k < 2) { const j = k++; r.push(() => j) } return r.map(f => f())          --> [0,1]
            let r = []; for (let i = 0; i < 3; i++) { if (i === 1) continue; r.push(() => i) } return r.map(f => f()) --> [0,2]
            let r = []; for (let i = 0; i < 2; i++) r.push({get v() { return i }}); return r.map(o => o.v)      --> [0,1]
            let r = []; for (let i = 0; i < 2; i++) { function h() { return i } r.push(h) } return r.map(f => f()) --> [0,1]
            let r = []; for (let i = 0; i < 2; i++) r.push(() => () => i); return r.map(f => f()())             --> [0,1]
            let o = {}; for (o.x in {q: 1}); return o                                                           --> {"x":"q"}
            let r = []; for (let [a] in {pq: 1}) r.push(a); return r                                            --> ["p"]
            let n = 0; l: for (let j = 0; ; j++) { if (j > 3) break l; n += j; continue l } return n            --> 6
            switch (1) { case 0: let a = 1; break; case 1: a = 2; return a }                                    --> ReferenceError
            switch (1) { case 1: let a = 3; return a }                                                          --> 3
            switch (1) { case 1: function q() { return 5 } return q() }                                         --> 5
            x; let x = 1                                                                                        --> ReferenceError
            typeof x; let x = 1                                                                                 --> ReferenceError
            x = 1; let x                                                                                        --> ReferenceError
            x += 1; let x                                                                                       --> ReferenceError
            let x = x                                                                                           --> ReferenceError
            f(); function f() { return LIMIT } const LIMIT = 5                                                  --> ReferenceError
            function f() { return LIMIT } const LIMIT = 5; return f()                                           --> 5
            const f = () => g(), g = () => 7; return f()                                                        --> 7
            const f = () => g(); f(); const g = () => 7                                                         --> ReferenceError
            const c = 1; c = 2                                                                                  --> TypeError
            const c = 1; c++                                                                                    --> TypeError
            for (const i = 0; i < 1; i++) {}                                                                    --> TypeError
            const c = 1; for (c of [2]) {}                                                                      --> TypeError
            return (function f() { f = 1 })()                                                                   --> TypeError
            { function a() { return 1 } } return typeof a                                                       --> "undefined"
            let e = 1; try { throw 5 } catch (e) { return (() => e)() }                                         --> 5
            try { throw 5 } catch { let e = 7; return e }                                                       --> 7
            return (function () { return (() => arguments[0])() })(8)                                           --> 8
            return [1].map(function () { return (() => this.z)() }, {z: 4})                                     --> [4]
            let f = () => 1, g = function () {}, h = function q() {}; return [f.name, g.name, h.name]           --> ["f","g","q"]
            const fact = n => n ? n * fact(n - 1) : 1; return [fact.name, fact(5)]                              --> ["fact",120]
            let f = () => f; const g = f; f = 5; return [g(), g.name]                                           --> [5,"f"]
            let o = {'b c': function () {}, default: () => 2}; return [o['b c'].name, o.default.name]           --> ["b c","default"]
            function f(a = () => 1) { return a.name } return f()                                                --> "a"
            let x = 'o'; function f(a = x) { let x = 'i'; return a + x } return f()                             --> "oi"
            return ((a, b) => 1).length                                                                         --> 2
            """)
    void bodies(String body, String expected) {
        String guarded = "const result = (() => { try { return (function () { " + body
                + "\n}).call(undefined) } catch (e) { return e.name } })(); return {payload: result}";
        String payload = RunningScripts.messageOf(guarded, Message.of("1")).text();
        assertThat(payload).isEqualTo(expected.endsWith("Error") ? '"' + expected + '"' : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            { function f() { return 1 } } f() === 1                                  --> true
            typeof f === 'undefined' && (function () { if (true) { function f() {} } })() === undefined --> true
            if (true) function f() { return 1 }; f() === 1                           --> true
            let f = 1; { function f() {} } f === 1                                   --> true
            { function f() { return 1 } function f() { return 2 } } f() === 2        --> true
            (function f() { f = 1; return typeof f })() === 'function'               --> true
            with ({a: 1}) a === 1                                                    --> true
            """)
    void sloppyPrograms(String program, boolean expected) {
        try (RunningScripts running = RunningScripts.programs(program)) {
            assertThat(running.test(0, Message.of("1"))).isEqualTo(expected);
        }
    }
}
