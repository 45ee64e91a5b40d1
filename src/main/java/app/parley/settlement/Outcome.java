package app.parley.settlement;

/** What becomes of the blocked price (product.md, section 4). */
public enum Outcome {
    PAY,
    REFUND,
    REFUND_AND_COMPENSATE,
    SPLIT
}
