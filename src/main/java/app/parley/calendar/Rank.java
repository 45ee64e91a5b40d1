package app.parley.calendar;

/** Three steps for a member's priority and weight; as weights they are 2, 1 and one half. */
public enum Rank {
    HIGH(4),
    MEDIUM(2),
    LOW(1);

    private final int halves;

    Rank(int halves) {
        this.halves = halves;
    }

    /** The weight in halves, so that shares compare as whole numbers. */
    public int halves() {
        return halves;
    }
}
