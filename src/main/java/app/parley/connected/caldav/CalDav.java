package app.parley.connected.caldav;

import app.parley.platform.outgoing.Outgoing;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The way to CalDAV servers. */
@Component
public class CalDav {

    private final Outgoing outgoing;

    CalDav(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** Asks nothing yet. */
    public DavSession open(URI address, String username, String password) {
        return new DavSession(new DavRequests(outgoing, address, username, password), address);
    }
}
