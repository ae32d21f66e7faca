package dev.nekton.test262;

import java.util.Optional;

/**
 * What a test's run is worth.
 *
 * @param path the test
 * @param result passed, refused or wrong
 * @param reason why it did not pass, on one line
 */
record Verdict(String path, Result result, String reason) {
    /** What a run can be worth. */
    enum Result {
        PASSED,
        REFUSED,
        WRONG
    }

    static Verdict of(Suite.Test test, Ending ending) {
        if (ending instanceof Ending.Refused refused) {
            return new Verdict(test.path(), Result.REFUSED, oneLine(refused.text()));
        }
        boolean passed =
                test.negative().map(negative -> fails(ending, negative)).orElse(ending instanceof Ending.Completed);
        return passed
                ? new Verdict(test.path(), Result.PASSED, "")
                : new Verdict(test.path(), Result.WRONG, wanted(test.negative()) + describe(ending));
    }

    private static boolean fails(Ending ending, FrontMatter.Negative negative) {
        String text = "";
        if (negative.atStart() && ending instanceof Ending.ErrorAtStart error) {
            text = error.text();
        } else if (!negative.atStart() && ending instanceof Ending.Thrown thrown) {
            text = thrown.text();
        }
        return text.equals(negative.type()) || text.startsWith(negative.type() + ":");
    }

    private static String wanted(Optional<FrontMatter.Negative> negative) {
        return negative.map(asked -> "wants " + asked.type() + (asked.atStart() ? " at start, but " : ", but "))
                .orElse("");
    }

    private static String describe(Ending ending) {
        if (ending instanceof Ending.ErrorAtStart error) {
            return "at start: " + oneLine(error.text());
        }
        if (ending instanceof Ending.Thrown thrown) {
            return "throws " + oneLine(thrown.text());
        }
        return ending instanceof Ending.Broken broken ? oneLine(broken.text()) : "runs to its end";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\r\n\u2028\u2029]+\\s*", " | ").strip();
    }
}
