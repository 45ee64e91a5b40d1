package app.parley.video;

/** Whether a room admits an entry, and if not, why. */
public enum Standing {
    OPEN,
    NOT_OPEN_YET,
    CLOSED,
    /** The meeting was moved or cancelled; the entry is worth nothing any more. */
    GONE
}
