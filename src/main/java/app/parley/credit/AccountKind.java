package app.parley.credit;

/** The accounts of the ledger: two per person, three of the platform. */
enum AccountKind {
    AVAILABLE,
    BLOCKED,
    REVENUE,
    GOODWILL,
    EXTERNAL
}
