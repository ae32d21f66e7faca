package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a script runs: programs, and the place and the words. */
class EarlyErrorTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            let a; let a                              --> 1:12: a is declared already
            let a; { var a }                          --> 1:14: a is declared already
            function f(a) { let a }                   --> 1:21: a is declared already
            try {} catch (e) { let e }                --> 1:24: e is declared already
            for (let i of []) { var i }               --> 1:25: i is declared already
            switch (1) { case 0: let a; case 1: let a } --> 1:41: a is declared already
            let let = 1                               --> 1:5: let can't be the name
            1 = 2                                     --> 1:3: invalid assignment target
            f() = 2                                   --> 1:5: invalid assignment target
            a?.b = 1                                  --> 1:
            ({a}) = 1                                 --> 1:
            for (f() of []) {}                        --> 1:
            'use strict'; eval = 1                    --> 1:15: strict code may not assign to eval
            'use strict'; with (a) {}                 --> 1:15: strict code may not use with
            'use strict'; delete a                    --> 1:15: strict code may not delete a variable
            'use strict'; 017                         --> 1:15: strict code may not use octal literals
            'use strict'; '\\17'                      --> 1:15: strict code may not use octal escapes
            'use strict'; var public                  --> 1:19: public is a reserved word
            function f(eval) { 'use strict' }         --> 1:12: strict code may not declare eval
            function f(a, a) { 'use strict' }         --> 1:15: there are two parameters a
            (a, a) => 1                               --> 1:5: there are two parameters a
            function f(a = 1) { 'use strict' }        --> 1:1: 'use strict' needs plain parameters
            break                                     --> 1:1: unlabelled break must be inside loop or switch
            continue                                  --> 1:1: continue must be inside loop
            for (;;) { break nowhere }                --> 1:12: undefined label "nowhere"
            a: { continue a }                         --> 1:
            a: a: ;                                   --> 1:4: Duplicate label "a"
            ({__proto__: 1, __proto__: 2})            --> 1:17: an object literal can set __proto__ only once
            if (a) let b                              --> 1:
            while (a) function f() {}                 --> 1:11: a declaration can't be the body of a loop
            a ?? b || c                               --> 1:
            a?.b`c`                                   --> 1:
            ({get a(b) {}})                           --> 1:
            ({set a() {}})                            --> 1:
            class A { constructor() {} constructor() {} } --> 1:28: a class can have one constructor
            class A { get constructor() {} }          --> 1:
            class A { static prototype() {} }         --> 1:18: a static member can't be called prototype
            class A { constructor() { super() } }     --> 1:27: super() must be inside the constructor of a class that extends
            function f() { super.a }                  --> 1:16: super must be inside a method
            class A { a = arguments }                 --> 1:15: arguments can't be used in a field
            function* f(a = yield) {}                 --> 1:
            return 1                                  --> 1:1: return must be inside function
            /(/                                       --> 1:2: Invalid regular expression
            let $nekton = 1                           --> 1:5: names with $nekton in them are not for scripts
            10n                                       --> 1:1: BigInt is not supported
            new Proxy({}, {})                         --> 1:5: Proxy is not supported: use getters
            import a from 'b'                         --> 1:1: import and export is not supported
            import('b')                               --> 1:1: import() is not supported
            import.meta.url                           --> 1:1: import.meta is not supported
            1; await a                                --> 1:4: await outside of an async function is not supported
            new Intl.NumberFormat()                   --> 1:5: Intl is not supported
            """)
    void areNamedWithTheirPlace(String program, String expected) {
        ConfigProblem problem = problemsOf(program).get(0);
        assertThat(problem.text()).startsWith("SyntaxError: ");
        assertThat(problem.toString().replaceFirst("code: SyntaxError: ", "")).startsWith("code:" + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typeof Proxy === 'undefined'",
                "typeof BigInt === 'function' ? BigInt(1) : 1",
                "({Proxy: 1}).Proxy",
                "let Proxy = 1; Proxy",
                "function f(a, a) {}",
                "var a; var a; function a() {} function a() {}",
                "try {} catch (e) { var e }",
                "{ function f() {} function f() {} }",
                "delete 1; delete a.b",
                "a: for (;;) { for (;;) { continue a } }",
                "({__proto__: 1, ['__proto__']: 2, __proto__() {}})",
                "({a} = b); [a, b.c, ...d] = e",
                "(a ?? b) || c",
                "017; '\\17'; var public, static",
                "class A extends B { constructor() { super(); (() => super.a)() } static { super.b } c = super.d }",
                "({m() { return super.m() }})",
                "function f() { return () => new.target }",
                "if (1) function f() {}"
            })
    void whatIsAllowedIsAllowed(String program) {
        assertThat(problemsOf(program)).isEmpty();
    }

    private static List<ConfigProblem> problemsOf(String program) {
        ConfigProblems problems = new ConfigProblems();
        Frontend.translate(Script.program(ScriptText.of("code", program)), problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (ConfigException e) {
            return e.problems();
        }
    }
}
