package app.parley.meeting;

/** How a person's meetings lie in time: each lies either ahead or behind, and some of both await something of theirs. */
public enum Shelf {
    /** Agreed or still to be agreed, and not over. */
    AHEAD,
    /** In which the person may have something to answer. */
    AWAITING,
    /** Over, or never to be. */
    BEHIND;

    /** What lies behind is told backwards, from the latest start. */
    public boolean isLatestFirst() {
        return this == BEHIND;
    }
}
