package app.parley.calendar;

import app.parley.shared.CalendarId;
import java.util.List;

/**
 * What an owner decides about a group; bounds are those of calendars.
 *
 * @param calendars the owner's own, in order, at most 50; one that was in another group leaves it
 */
public record GroupSettings(String slug, String name, String description, boolean active, List<CalendarId> calendars) {

    public GroupSettings {
        calendars = List.copyOf(calendars);
    }
}
