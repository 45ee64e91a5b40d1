package app.parley.settlement;

/** How a side says the meeting went (product.md, section 4). */
public enum Answer {
    WENT_SMOOTHLY,
    FAILED_BECAUSE_OF_ME,
    FAILED_BECAUSE_OF_OTHER_PARTY,
    FAILED_BECAUSE_OF_PLATFORM
}
