package app.parley.connected;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to connect, as its owner typed it.
 *
 * @param name up to 100 characters; the host when empty
 * @param username as the password, for CALDAV only
 * @param calendars names or paths of the account's calendars that block; null means all
 */
public record NewConnection(
        CalendarKind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String username,
        @Nullable String password,
        @Nullable List<String> calendars) {

    @Override
    public String toString() {
        return kind + " connection";
    }
}
