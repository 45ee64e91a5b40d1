package app.parley.connected.caldav;

/** The server answered, and not as a CalDAV server does. */
public final class DavAnswerUnusable extends RuntimeException {

    DavAnswerUnusable() {
        super("no CalDAV answer", null, false, false);
    }
}
