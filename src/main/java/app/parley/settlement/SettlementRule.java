package app.parley.settlement;

/** The named rules of the settlement table; the first that matches decides. */
public enum SettlementRule {
    ADMINISTRATOR_DECIDED
}
