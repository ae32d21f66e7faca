package dev.nekton.vm.regexp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " ; ", quoteCharacter = '~', textBlock = """
                    ( ; - ; 0 ; Unterminated group
                    a(b ; - ; 1 ; Unterminated group
                    a) ; - ; 1 ; Unmatched ')'
                    [a ; - ; 0 ; Unterminated character class
                    *a ; - ; 0 ; Nothing to repeat
                    a** ; - ; 2 ; Nothing to repeat
                    ^* ; - ; 1 ; Nothing to repeat
                    (?<=a)* ; - ; 6 ; Nothing to repeat
                    {1} ; - ; 0 ; Nothing to repeat
                    a{2,1} ; - ; 1 ; Numbers out of order in a quantifier
                    [b-a] ; - ; 1 ; Range out of order in a character class
                    a\\ ; - ; 1 ; A backslash at the end of the pattern
                    (?a) ; - ; 0 ; Invalid group
                    (?<n>a)(?<n>b) ; - ; 7 ; Two groups of one name that can both take part in a match
                    (?<1>a) ; - ; 3 ; Invalid character in a group name
                    (?<n ; - ; 3 ; Group name without its end, '>'
                    (?<n>a)\\k<m> ; - ; 7 ; There is no group of the name m
                    (?<n>a)\\k ; - ; 7 ; Invalid escape: \\k needs a group name, as in \\k<name>
                    \\1 ; u ; 0 ; There is no group 1
                    \\a ; u ; 0 ; Invalid escape
                    \\u{110000} ; u ; 0 ; Invalid Unicode escape
                    \\xa ; u ; 0 ; Invalid escape: \\x needs two hexadecimal digits
                    \\c1 ; u ; 0 ; Invalid control escape: \\c needs a letter
                    \\01 ; u ; 0 ; Invalid decimal escape
                    \\p{Foo} ; u ; 0 ; Invalid property name
                    \\p{RGI_Emoji} ; u ; 0 ; Invalid property name
                    \\P{RGI_Emoji} ; v ; 0 ; \\P can't be used with a property of texts
                    a{ ; u ; 1 ; Incomplete quantifier
                    } ; u ; 0 ; Lone '}', write \\}
                    (?=a)* ; u ; 5 ; Nothing to repeat
                    [\\d-a] ; u ; 1 ; A character class such as \\d can't be the end of a range
                    [a&&b--c] ; v ; 0 ; Invalid set operation
                    [a--b&&c] ; v ; 0 ; Invalid set operation
                    [(] ; v ; 1 ; Invalid character in a class, write \\(
                    [^\\q{ab}] ; v ; 0 ; A negated class can't hold texts
                    (?ii:a) ; - ; 0 ; A modifier is given twice
                    (?-:a) ; - ; 0 ; Invalid group
                    """)
    void tellsWhatIsWrongAndWhere(String pattern, String flags, int offset, String message) {
        assertThat(RegExp.check(pattern.replace("\\\\", "\\"), flags.equals("-") ? "" : flags))
                .contains(new RegExp.Problem(message.replace("\\\\", "\\"), offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "gg", "uv"})
    void flagsMustBeKnownAndFitTogether(String flags) {
        assertThatThrownBy(() -> Flags.of(flags))
                .isInstanceOfSatisfying(
                        RegExpSyntaxException.class, e -> assertThat(e.offset()).isEqualTo(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "]", "a{,1}", "\\a", "\\k", "\\c", "[\\c]", "(?=a)*", "\\u{x", "[\\d-x]", "(?:)"})
    void oldPatternsAreAllowedWithoutFlagU(String pattern) {
        assertThat(RegExp.check(pattern, "")).isEmpty();
    }

    @Test
    void deepNestingIsRefusedInsteadOfRunningOutOfStack() {
        String deep = "(".repeat(100_000) + ")".repeat(100_000);

        assertThat(RegExp.check(deep, ""))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("nests deeper"));
        assertThat(RegExp.check("(".repeat(499) + ")".repeat(499), "")).isEmpty();
    }

    @Test
    void aLiteralHasNoLineEnds() {
        assertThat(RegExp.check("a\u2028", "")).contains(new RegExp.Problem("A line end in a regular expression", 1));
    }
}
