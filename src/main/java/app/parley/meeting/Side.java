package app.parley.meeting;

/** The two sides of a meeting. */
public enum Side {
    USER,
    EXPERT;

    public Side other() {
        return switch (this) {
            case USER -> EXPERT;
            case EXPERT -> USER;
        };
    }
}
