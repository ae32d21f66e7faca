package dev.nekton.testkit.cases;

/** One line of a file of recorded cases. <em>Immutable.</em> */
public sealed interface CaseLine permits RecordedCase, BrokenLine {
    /** Returns where it stands: {@code file:line}. */
    String place();

    /** Returns the name of the case; the place where a line is too broken to have one. */
    String id();
}
