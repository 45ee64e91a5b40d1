package app.parley.api.group;

import app.parley.calendar.CalendarGroup;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Calendars;
import app.parley.calendar.Groups;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups of calendars, for everybody. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupController {

    private final Groups groups;
    private final Calendars calendars;

    GroupController(Groups groups, Calendars calendars) {
        this.groups = groups;
        this.calendars = calendars;
    }

    /** Those of its calendars that can be booked, in its order. */
    @GetMapping("/{slug}")
    PublicGroup show(@PathVariable String slug) {
        CalendarGroup group = groups.bySlug(slug);
        return new PublicGroup(
                group.slug(),
                group.name(),
                group.description(),
                calendars.onSale(groups.calendars(group)).stream()
                        .map(GroupedCalendar::of)
                        .toList());
    }

    record PublicGroup(String slug, String name, String description, List<GroupedCalendar> calendars) {}

    record GroupedCalendar(CalendarType type, String slug, String name, String description) {

        static GroupedCalendar of(CalendarOnSale sale) {
            CalendarSettings settings = sale.calendar().settings();
            return new GroupedCalendar(
                    settings.kind().type(), settings.slug(), settings.name(), settings.description());
        }
    }
}
