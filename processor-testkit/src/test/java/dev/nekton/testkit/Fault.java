package dev.nekton.testkit;

/** What is wrong with a {@link FakeProcessor}, and the rule that must notice. */
public enum Fault {
    NONE(""),
    RETURNS_NULL("p01"),
    RETURNS_AN_EMPTY_BATCH("p01"),
    COUNTS_EMPTY_BATCHES("p02"),
    ANSWERS_EMPTY_BATCHES("p02"),
    CHANGES_THE_BYTES_OF_ITS_INPUT("p03"),
    REVERSES_BATCHES("p04"),
    FAILS_THE_WHOLE_BATCH("p05"),
    THROWS_FOR_A_MESSAGE("p05"),
    IS_RANDOM("p06"),
    REMEMBERS_MESSAGES("p07"),
    SHARES_A_FIELD_BETWEEN_THREADS("p08"),
    SWALLOWS_INTERRUPTS("p09"),
    NEVER_GIVES_UP("p10"),
    KEEPS_A_VM("p11"),
    THROWS_ON_SECOND_CLOSE("p12"),
    WORKS_WHEN_CLOSED("p12"),
    MISCOUNTS("p13"),
    HAS_A_SECRET_METER("p13"),
    DROPS_SILENTLY("p13"),
    TAKES_INVALID_CONFIGS("p14"),
    FINDS_SYNTAX_ERRORS_LATE("p15"),
    HAS_AN_UNDOCUMENTED_FIELD("p16"),
    HAS_AN_INVALID_DEFAULT("p16");

    private final String rule;

    Fault(String rule) {
        this.rule = rule;
    }

    /** Returns the number of the rule, as the names of the tests begin. */
    public String rule() {
        return rule;
    }
}
