package app.parley.api.calendar;

import app.parley.api.RequiredField;
import app.parley.connected.CalendarKind;
import app.parley.connected.NewConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar kept elsewhere, as its owner sends it.
 *
 * @param name the host, when absent
 * @param zone of whole days and of times that name no zone; the account's, when absent
 * @param username as {@code password}, for CALDAV
 * @param calendars names or paths of the account's calendars that block; all, when absent
 */
record ConnectedCalendarRequest(
        @Nullable CalendarKind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String zone,
        @Nullable String username,
        @Nullable String password,
        @Nullable List<@Nullable String> calendars) {

    NewConnection connection() {
        return new NewConnection(
                RequiredField.of("kind", kind),
                name,
                RequiredField.of("address", address),
                username,
                password,
                calendars == null
                        ? null
                        : calendars.stream()
                                .map(each -> RequiredField.of("calendars", each))
                                .toList());
    }

    /** Never shows what it carries. */
    @Override
    public String toString() {
        return "connected calendar of kind " + kind;
    }
}
