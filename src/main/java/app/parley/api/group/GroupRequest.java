package app.parley.api.group;

import app.parley.api.RequiredField;
import app.parley.calendar.GroupSettings;
import app.parley.shared.CalendarId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as its owner sends it.
 *
 * @param active null means true
 * @param calendars the owner's own, in the order in which they are shown
 */
record GroupRequest(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable List<@Nullable UUID> calendars) {

    GroupSettings settings() {
        return new GroupSettings(
                RequiredField.of("slug", slug),
                RequiredField.of("name", name),
                description == null ? "" : description,
                !Boolean.FALSE.equals(active),
                ids());
    }

    private List<CalendarId> ids() {
        List<CalendarId> ids = new ArrayList<>();
        for (int i = 0; calendars != null && i < calendars.size(); i++) {
            ids.add(CalendarId.of(RequiredField.of("calendars[" + i + "]", calendars.get(i))));
        }
        return ids;
    }
}
