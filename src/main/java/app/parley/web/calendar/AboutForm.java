package app.parley.web.calendar;

import app.parley.calendar.CalendarSettings;
import app.parley.web.frame.Sent;
import org.jspecify.annotations.Nullable;

/** What people read about a calendar, as typed. */
record AboutForm(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String agenda) {

    static final AboutForm BLANK = new AboutForm(null, null, null, null);

    static AboutForm of(CalendarSettings settings) {
        return new AboutForm(settings.name(), settings.slug(), settings.description(), settings.agenda());
    }

    static AboutForm of(Sent sent) {
        return new AboutForm(sent.text("name"), sent.text("slug"), sent.text("description"), sent.text("agenda"));
    }
}
