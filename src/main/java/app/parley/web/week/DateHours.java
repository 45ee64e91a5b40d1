package app.parley.web.week;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.HoursSource;
import app.parley.schedule.Hours;
import app.parley.schedule.Schedule;
import app.parley.schedule.Schedules;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import app.parley.web.schedule.HoursTyped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hours of one date wherever a person keeps hours: in schedules, and in calendars with hours of their own. */
@Component
class DateHours {

    private final Schedules schedules;
    private final Calendars calendars;

    DateHours(Schedules schedules, Calendars calendars) {
        this.schedules = schedules;
        this.calendars = calendars;
    }

    /** Where hours are kept. */
    enum Place {
        SCHEDULE,
        CALENDAR
    }

    /**
     * Hours of one date in one place.
     *
     * @param special whether they are not those of the week
     */
    record Line(Place place, String id, String name, String zone, String typed, boolean special, long version) {

        Line typed(String other) {
            return new Line(place, id, name, zone, other, special, version);
        }
    }

    List<Line> of(PersonId person, LocalDate date) {
        return Stream.concat(
                        schedules.of(person).stream().map(schedule -> line(schedule, date)),
                        calendars.of(person).stream()
                                .filter(calendar -> calendar.settings().hours() instanceof HoursSource.Own)
                                .map(calendar -> line(calendar, date)))
                .toList();
    }

    void change(PersonId person, Place place, UUID id, @Nullable Long version, UnaryOperator<Hours> change) {
        switch (place) {
            case SCHEDULE -> {
                Schedule schedule = schedules.own(person, ScheduleId.of(id));
                schedules.change(person, schedule.id(), schedule.name(), change.apply(schedule.hours()), version);
            }
            case CALENDAR -> {
                BookingCalendar calendar = calendars.own(person, CalendarId.of(id));
                HoursSource hours = new HoursSource.Own(change.apply(calendar.hours()));
                calendars.change(person, calendar.id(), with(hours, calendar.settings()), version);
            }
        }
    }

    private static Line line(Schedule schedule, LocalDate date) {
        return line(
                Place.SCHEDULE, schedule.id().toString(), schedule.name(), schedule.hours(), date, schedule.version());
    }

    private static Line line(BookingCalendar calendar, LocalDate date) {
        return line(
                Place.CALENDAR,
                calendar.id().toString(),
                calendar.settings().name(),
                calendar.hours(),
                date,
                calendar.version());
    }

    private static Line line(Place place, String id, String name, Hours hours, LocalDate date, long version) {
        return new Line(
                place,
                id,
                name,
                hours.zone().getId(),
                HoursTyped.text(hours.on(date)),
                hours.overrides().containsKey(date),
                version);
    }

    private static CalendarSettings with(HoursSource hours, CalendarSettings settings) {
        return new CalendarSettings(
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.agenda(),
                settings.offering(),
                hours,
                settings.slots(),
                settings.approval(),
                settings.permissions(),
                settings.questions(),
                settings.location(),
                settings.kind());
    }
}
