package dev.nekton.vm.regexp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On patterns that mean the same to Java and have no groups, whose reset differs. */
class SameAsJavaProperties {
    @Property
    void findsWhatJavaFinds(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        java.util.regex.Matcher expected = Pattern.compile(pattern).matcher(text);
        Matcher actual = new Matcher();
        RegExp regExp = RegExp.compile(pattern, Flags.of(""));
        int from = 0;
        while (from <= text.length() && expected.find(from)) {
            assertThat(actual.match(regExp, text, from, false, Budget.UNLIMITED))
                    .isTrue();
            assertThat(new int[] {actual.start(0), actual.end(0)}).containsExactly(expected.start(), expected.end());
            from = Math.max(expected.end(), expected.start() + 1);
        }
        if (from <= text.length()) {
            assertThat(actual.match(regExp, text, from, false, Budget.UNLIMITED))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abc1 ").ofMaxLength(14);
    }

    @Provide
    Arbitrary<String> patterns() {
        return alternatives(3);
    }

    private static Arbitrary<String> alternatives(int depth) {
        return sequence(depth).list().ofMinSize(1).ofMaxSize(3).map(options -> String.join("|", options));
    }

    private static Arbitrary<String> sequence(int depth) {
        return term(depth).list().ofMinSize(1).ofMaxSize(3).map(terms -> String.join("", terms));
    }

    /** What may be empty is not repeated: there Java leaves a loop where ECMAScript looks for another way. */
    private static Arbitrary<String> term(int depth) {
        Arbitrary<String> repeated = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "[ab]", "[^a]", "\\d", "\\s", ".", "(?:ab|b)", "(?:a|bc)"),
                        Arbitraries.of("", "?", "{2}", "{1,2}", "{0,2}?", "+", "*", "+?", "*?"))
                .as(String::concat);
        Arbitrary<String> looking = Arbitraries.of("(?=a)a", "(?!b).", "(?<=a)b", "(?<!a).", "\\b", "$", "^");
        if (depth == 0) {
            return Arbitraries.oneOf(repeated, looking);
        }
        Arbitrary<String> nested =
                Arbitraries.lazy(() -> alternatives(depth - 1)).map(body -> "(?:" + body + ")");
        return Arbitraries.oneOf(repeated, repeated, looking, nested);
    }
}
