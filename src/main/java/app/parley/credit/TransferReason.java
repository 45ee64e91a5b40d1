package app.parley.credit;

/** Why credits moved. */
public enum TransferReason {
    GRANT,
    PAYOUT,
    BLOCK,
    PAYMENT,
    RETURN,
    LATE_CANCELLATION,
    RETURN_AND_COMPENSATION,
    SPLIT
}
