package app.parley.connected;

import app.parley.shared.PersonId;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Connections for tests of others. */
public final class ConnectedFixture {

    private ConnectedFixture() {}

    /** A subscription to an address at which nobody answers. */
    public static UUID connection(ApplicationContext context, PersonId person) {
        return context.getBean(ConnectedCalendars.class)
                .connect(
                        person,
                        ZoneId.of("Europe/Berlin"),
                        new NewConnection(
                                CalendarKind.ICS, "Elsewhere", "http://127.0.0.1:9/away.ics", null, null, null))
                .id();
    }

    /** Reads every connection that is due. */
    public static void readDue(ApplicationContext context) {
        context.getBean(Refreshes.class).runDue();
    }
}
