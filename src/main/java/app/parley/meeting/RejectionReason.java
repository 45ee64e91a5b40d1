package app.parley.meeting;

/** The list from which a rejection takes its reason. */
public enum RejectionReason {
    TIME_DOES_NOT_SUIT,
    NOT_MY_FIELD,
    NO_CAPACITY,
    PRICE_DOES_NOT_SUIT,
    OTHER
}
