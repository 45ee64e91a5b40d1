package app.parley.guest;

/** What a guest said to their invitation. */
public enum GuestAnswer {
    NONE,
    ACCEPTED,
    /** Perhaps; only calendar programs offer it. */
    TENTATIVE,
    DECLINED
}
