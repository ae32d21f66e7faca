package dev.nekton.testkit.cases;

/** What came of running a case. <em>Immutable.</em> */
public sealed interface CaseResult {
    /** Returns the name of the case. */
    String id();

    /**
     * The processor did as expected.
     *
     * @param id the name of the case
     */
    record Passed(String id) implements CaseResult {}

    /**
     * The processor did something else, or the case could not be run.
     *
     * @param id the name of the case; its place where the line is broken
     * @param place where the case stands: {@code file:line}
     * @param difference the first difference, in one line
     * @param report all that helps to understand it, in several lines: begins with the name, holds the difference
     */
    record Failed(String id, String place, String difference, String report) implements CaseResult {
        /** Returns the report. */
        @Override
        public String toString() {
            return report;
        }
    }
}
