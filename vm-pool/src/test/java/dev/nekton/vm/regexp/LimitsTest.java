package dev.nekton.vm.regexp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final int MILLION = 1 << 20;

    private static final class Stopped extends RuntimeException {}

    @ParameterizedTest
    @ValueSource(strings = {"(?:a|b)*c", "(a|b)*c", "(?:ab|b|a)*c", "(?:(a)|(b))*?c", "[ab]*?c", "(?:a|b)*(?=c)c"})
    void aTextOfAMillionCharactersIsNotTooLong(String pattern) {
        String text = "ab".repeat(MILLION / 2) + "c";

        assertThat(matches(pattern, text, Budget.UNLIMITED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:a|b)*c", "(a|b)*c", "\\w+\\d", "\\s+$", "\\s*x", ".*\\.csv", "(?:x|y)+z"})
    void aMillionCharactersWithoutAMatchTakeAMoment(String pattern) {
        AtomicLong times = new AtomicLong();

        assertThat(matches(pattern, "ab".repeat(MILLION / 4) + " ".repeat(MILLION / 2) + "ab", counting(times)))
                .isFalse();
        assertThat(times).hasValueLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(a|ab|a)*$",
                "^(?:a*)*b",
                "^(?:a+?)+?$",
                "^(?=(a+)+$)",
                "(?<=^c(a+)+!)b",
                "(?:a{0,30}){30}b"
            })
    void aPatternThatTriesForEverIsStopped(String pattern) {
        AtomicLong times = new AtomicLong();
        Budget budget = new Budget() {
            @Override
            public void spendTime() {
                if (times.incrementAndGet() == 1_000) {
                    throw new Stopped();
                }
            }

            @Override
            public void reserve(long bytes) {}
        };

        assertThatThrownBy(() -> matches(pattern, "a".repeat(200) + "!b", budget))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void memoryIsAskedForBeforeItIsTaken() {
        AtomicLong bytes = new AtomicLong();
        Budget budget = new Budget() {
            @Override
            public void spendTime() {}

            @Override
            public void reserve(long more) {
                if (bytes.addAndGet(more) > 1_000_000) {
                    throw new Stopped();
                }
            }
        };

        assertThatThrownBy(() -> matches("(?:a|ab|b)*c", "ab".repeat(MILLION) + "c", budget))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void memoryHasALimitOfItsOwn() {
        assertThatThrownBy(() -> matches("(?:(a)|(ab)|(b))*c", "ab".repeat(4 * MILLION) + "c", Budget.UNLIMITED))
                .isInstanceOf(MatchLimitException.class)
                .hasMessageContaining("128 MB");
    }

    @Test
    void aMatcherThatWasStoppedIsAsGoodAsNew() {
        Matcher matcher = new Matcher();
        Budget never = new Budget() {
            @Override
            public void spendTime() {
                throw new Stopped();
            }

            @Override
            public void reserve(long bytes) {}
        };
        RegExp slow = RegExp.compile("^(a+)+$", Flags.of(""));
        assertThatThrownBy(() -> matcher.match(slow, "a".repeat(40) + "!", 0, false, never))
                .isInstanceOf(Stopped.class);

        assertThat(matcher.match(slow, "aaa", 0, false, Budget.UNLIMITED)).isTrue();
        assertThat(matcher.end(1)).isEqualTo(3);
    }

    private static Budget counting(AtomicLong times) {
        return new Budget() {
            @Override
            public void spendTime() {
                times.incrementAndGet();
            }

            @Override
            public void reserve(long bytes) {}
        };
    }

    private static boolean matches(String pattern, String text, Budget budget) {
        return new Matcher().match(RegExp.compile(pattern, Flags.of("")), text, 0, false, budget);
    }
}
