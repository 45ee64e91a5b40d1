package app.parley.api.group;

import app.parley.calendar.CalendarGroup;
import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import java.util.List;

/** A group as its owner sees it. */
record GroupView(
        GroupId id,
        String slug,
        String name,
        String description,
        boolean active,
        List<CalendarId> calendars,
        long version) {

    static GroupView of(CalendarGroup group) {
        return new GroupView(
                group.id(),
                group.slug(),
                group.name(),
                group.description(),
                group.active(),
                group.calendars(),
                group.version());
    }
}
