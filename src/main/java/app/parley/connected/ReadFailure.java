package app.parley.connected;

/** Why a calendar could not be read, as far as its owner may know. */
public enum ReadFailure {
    /** No answer that can be used, for whatever reason. */
    UNREACHABLE,
    SIGN_IN_REFUSED,
    /** The server answered, with something else than calendars. */
    NOT_A_CALENDAR,
    /** More calendars or events than can be read. */
    TOO_MUCH
}
