package app.parley.settlement;

/** What becomes of the blocked price (src/docs/rules/settlement.md). */
public enum Outcome {
    PAY,
    REFUND,
    REFUND_AND_COMPENSATE,
    SPLIT
}
