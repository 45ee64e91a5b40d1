package app.parley.guest;

/** What a guest said to their invitation. */
public enum GuestAnswer {
    NONE,
    ACCEPTED,
    /** Perhaps; only calendar programs offer it. */
    TENTATIVE,
    DECLINED,
    /** Somebody else was asked to come in their place; only calendar programs offer it. */
    DELEGATED;

    /** Whether it can be given on the page of the invitation. */
    boolean isGivenByLink() {
        return this == ACCEPTED || this == DECLINED;
    }
}
