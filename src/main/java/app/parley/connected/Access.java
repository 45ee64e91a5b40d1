package app.parley.connected;

import java.net.URI;

/** Where a calendar is and how to get in; never leaves the module and is never written down unsealed. */
record Access(URI address, String username, String password) {

    @Override
    public String toString() {
        return "access to a calendar";
    }
}
