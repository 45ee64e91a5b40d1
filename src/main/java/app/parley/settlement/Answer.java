package app.parley.settlement;

/** How a side says the meeting went (src/docs/rules/settlement.md). */
public enum Answer {
    WENT_SMOOTHLY,
    FAILED_BECAUSE_OF_ME,
    FAILED_BECAUSE_OF_OTHER_PARTY,
    FAILED_BECAUSE_OF_PLATFORM
}
