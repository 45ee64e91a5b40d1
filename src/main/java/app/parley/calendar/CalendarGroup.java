package app.parley.calendar;

import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import app.parley.shared.PersonId;
import java.util.List;

/**
 * Calendars of one owner shown together under an address of their own.
 *
 * @param active while it is not, neither the group nor any of its calendars can be booked
 * @param calendars in the order in which they are shown
 */
public record CalendarGroup(
        GroupId id,
        PersonId owner,
        String slug,
        String name,
        String description,
        boolean active,
        List<CalendarId> calendars,
        long version) {

    public CalendarGroup {
        calendars = List.copyOf(calendars);
    }
}
