package app.parley.web.schedule;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Teams;
import app.parley.schedule.Schedule;
import app.parley.schedule.Schedules;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which calendars, of the person's own or of others, follow the person's schedules. */
@Component
class ScheduleUses {

    private final Schedules schedules;
    private final Calendars calendars;
    private final Teams teams;

    ScheduleUses(Schedules schedules, Calendars calendars, Teams teams) {
        this.schedules = schedules;
        this.calendars = calendars;
        this.teams = teams;
    }

    /**
     * A schedule in the list.
     *
     * @param uses names of the calendars that follow it
     */
    record Line(String id, String name, String zone, List<String> uses) {}

    List<Line> lines(PersonId person) {
        List<BookingCalendar> own = calendars.of(person);
        List<BookingCalendar> others = teams.of(person);
        return schedules.of(person).stream()
                .map(schedule -> line(person, schedule, own, others))
                .toList();
    }

    /** Names of the calendars that follow the schedule. */
    List<String> of(PersonId person, ScheduleId schedule) {
        return names(person, schedule, calendars.of(person), teams.of(person));
    }

    private static Line line(
            PersonId person, Schedule schedule, List<BookingCalendar> own, List<BookingCalendar> others) {
        return new Line(
                schedule.id().toString(),
                schedule.name(),
                schedule.hours().zone().getId(),
                names(person, schedule.id(), own, others));
    }

    private static List<String> names(
            PersonId person, ScheduleId schedule, List<BookingCalendar> own, List<BookingCalendar> others) {
        return Stream.concat(
                        own.stream()
                                .filter(calendar ->
                                        calendar.settings().hours() instanceof HoursSource.Following following
                                                && following.schedule().equals(schedule)),
                        others.stream()
                                .filter(calendar -> calendar.team().stream()
                                        .anyMatch(member ->
                                                member.person().equals(person) && schedule.equals(member.schedule()))))
                .map(calendar -> calendar.settings().name())
                .distinct()
                .toList();
    }
}
