package app.parley.collaboration;

/** What became of a call. */
public enum CallState {
    OPEN,
    JOINED,
    DECLINED,
    /** Somebody else of those who were asked together said Yes first. */
    TAKEN,
    /** The host no longer asks. */
    WITHDRAWN,
    /** The host has ended a participation. */
    REMOVED
}
