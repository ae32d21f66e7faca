package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where errors are said to have happened: bodies, with ! for line breaks, and line, column and text. */
class PositionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            var a;!var z = 1 +!   a.b.c + 2;                         --> 3:6: TypeError: Cannot read property "b" from undefined
            let o = {};!return o.a.b.c                               --> 2:12: TypeError: Cannot read property "b" from undefined
            let o = {};!return 1 + o.x(1)                            --> 2:14: TypeError: o.x is not a function
            let q = {};!  q.list.map(x => x.y)                       --> 2:10: TypeError: Cannot read property "map" from undefined
            [1].map(x =>!  x.y.z)                                    --> 2:7: TypeError: Cannot read property "z" from undefined
            const f = () => {!  throw new TypeError('no')!};!f()     --> 2:3: TypeError: no
            let x = {};!if (x.a.b) return 1                          --> 2:9: TypeError: Cannot read property "b" from undefined
            for (let i = 0; i < missing.length; i++) {}              --> 1:21: ReferenceError: "missing" is not defined
            let x;!{ let x; { let x = 5; x() } }                     --> 2:23: TypeError: x is not a function
            null.foo = 1                                             --> 1:6: TypeError: Cannot set property "foo" of null
            let u;!return `a${u.v}b`                                 --> 2:14: TypeError: Cannot read property "v" from undefined
            const c = 1;!  c = 2                                     --> 2:3: TypeError: Assignment to constant variable 'c'
            y; let y = 1                                             --> 1:1: ReferenceError: Cannot access 'y' before initialization
            class A { m() { return this.q.r } }!new A().m()          --> 1:31: TypeError: Cannot read property "r" from undefined
            [1, 2].map(function (x) {!  if (x > 1) {!    nope;!  }!}) --> 3:5: ReferenceError: "nope" is not defined
            new Missing()                                            --> 1:5: ReferenceError: "Missing" is not defined
            let k = {};!new k.Foo()                                  --> 2:7: TypeError: k.Foo is not a function
            return msg.payload.a.b                                   --> 1:22: TypeError: Cannot read property "b" from undefined
            let m = new Map();!m.get('a').b                          --> 2:12: TypeError: Cannot read property "b" from undefined
            msg.payload = 1;!msg.foo.bar = 2                         --> 2:9: TypeError: Cannot set property "bar" of undefined
            """)
    void areTheUsersOwn(String body, String expected) {
        String text = body.replace('!', '\n');
        assertThat(RunningScripts.failureOf(text).text().lines().findFirst()).hasValue("code:" + expected);
    }
}
