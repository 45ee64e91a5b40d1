package app.parley.meeting;

/** Who may read an event, and from when. */
enum Audience {
    BOTH,
    /** The user at once; the expert once the answers are open. */
    USER_FIRST,
    /** The expert at once; the user once the answers are open. */
    EXPERT_FIRST,
    /** The expert and nobody of the other side, at any time. */
    EXPERT_SIDE;

    static Audience first(Side side) {
        return switch (side) {
            case USER -> USER_FIRST;
            case EXPERT -> EXPERT_FIRST;
        };
    }
}
