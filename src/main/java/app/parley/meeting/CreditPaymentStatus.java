package app.parley.meeting;

/** What has become of the price; only blocked credits are ever settled. */
public enum CreditPaymentStatus {
    NONE,
    BLOCKED,
    PAID,
    RETURNED,
    REIMBURSED_CANCELLATION,
    RETURNED_AND_COMPENSATED,
    SPLIT
}
