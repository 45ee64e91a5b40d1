package app.parley.connected.caldav;

/** The server does not know the name or the password. */
public final class DavSignInRefused extends RuntimeException {

    DavSignInRefused() {
        super("sign-in refused", null, false, false);
    }
}
