package app.parley.web.calendar;

import app.parley.connected.CalendarKind;
import app.parley.connected.NewConnection;
import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A calendar to connect, as typed; what is secret in it is never shown again. */
record ConnectionForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String username,
        @Nullable String calendarPassword) {

    static final ConnectionForm EMPTY = new ConnectionForm(null, null, null, null, null);

    NewConnection connection(CalendarKind kind) {
        return kind == CalendarKind.ICS
                ? new NewConnection(kind, name, address, null, null, null)
                : new NewConnection(kind, name, address, username, password(), null);
    }

    /** Not called password in the page: a browser would offer the one for Parley itself. */
    private String password() {
        if (calendarPassword == null || calendarPassword.isEmpty()) {
            throw new InvalidInput("calendarPassword", "required");
        }
        return calendarPassword;
    }

    public boolean isAccount() {
        return CalendarKind.CALDAV.name().equals(kind);
    }

    /** Tells one form from another by everything in it; for fingerprints only, never for a log. */
    String content() {
        return String.join("\n", "" + kind, "" + name, "" + address, "" + username, "" + calendarPassword);
    }

    @Override
    public String toString() {
        return "connection of kind " + kind;
    }
}
