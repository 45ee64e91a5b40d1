package app.parley.guest;

/** How many meetings with guests somebody may have: ten in all, or as many as they like. */
public enum Plan {
    FREE,
    PAID
}
