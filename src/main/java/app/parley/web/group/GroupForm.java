package app.parley.web.group;

import app.parley.calendar.CalendarGroup;
import app.parley.calendar.GroupSettings;
import app.parley.shared.CalendarId;
import app.parley.web.frame.RowChange;
import app.parley.web.frame.RowForm;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of calendars as typed.
 *
 * @param calendars ids in order, a blank one is none
 */
record GroupForm(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        boolean active,
        List<String> calendars,
        @Nullable Long version)
        implements RowForm<GroupForm> {

    static final GroupForm BLANK = new GroupForm(null, null, null, true, List.of(""), null);

    static GroupForm of(CalendarGroup group) {
        return new GroupForm(
                group.name(),
                group.slug(),
                group.description(),
                group.active(),
                group.calendars().stream().map(CalendarId::toString).toList(),
                group.version());
    }

    static GroupForm of(Sent sent) {
        String version = sent.text("version");
        return new GroupForm(
                sent.text("name"),
                sent.text("slug"),
                sent.text("description"),
                sent.isTicked("active"),
                sent.rows("calendars").stream()
                        .map(row -> Typed.text(row.text("id")))
                        .toList(),
                Typed.isBlank(version) ? null : (Long) Typed.amount("version", version));
    }

    @Override
    public GroupForm with(RowChange change) {
        return with(change.in("calendars", calendars, ""));
    }

    @Override
    public GroupForm withoutBlankRows() {
        return with(calendars.stream().filter(id -> !id.isBlank()).toList());
    }

    GroupSettings settings() {
        List<CalendarId> ids = new ArrayList<>();
        for (int i = 0; i < calendars.size(); i++) {
            ids.add(CalendarId.of(Typed.id("calendars[" + i + "]", calendars.get(i))));
        }
        return new GroupSettings(Typed.text(slug), Typed.text(name), Typed.text(description), active, ids);
    }

    /** The field in which whatever was refused was chosen. */
    static String fieldOf(String refused) {
        return refused.startsWith("calendars[") ? refused + ".id" : refused;
    }

    private GroupForm with(List<String> others) {
        return new GroupForm(name, slug, description, active, others, version);
    }
}
