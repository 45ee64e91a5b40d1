package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.calendar.Teams;
import app.parley.schedule.OpenHours;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people can be booked by some calendar, whatever they have taken on: their own and those of teams they belong to. */
@Service
public class OpenTimes {

    private final Calendars calendars;
    private final Teams teams;

    OpenTimes(Calendars calendars, Teams teams) {
        this.calendars = calendars;
        this.teams = teams;
    }

    /** The person's own open stretches that overlap the range, in order; none touches another. */
    @Transactional(readOnly = true)
    public List<TimeRange> of(PersonId person, TimeRange range) {
        List<TimeRange> open = selling(person)
                .flatMap(calendar -> new OpenHours(calendar.hoursOf(person)).overlapping(range).stream())
                .toList();
        return Stretches.union(open).ranges();
    }

    /** Whether a calendar of the person hides some of their free time from bookers. */
    @Transactional(readOnly = true)
    public boolean lookBusy(PersonId person) {
        return selling(person).anyMatch(calendar -> calendar.settings().slots().lookBusyPercent() > 0);
    }

    private Stream<BookingCalendar> selling(PersonId person) {
        return Stream.concat(calendars.of(person).stream(), teams.of(person).stream())
                .filter(BookingCalendar::open)
                .filter(calendar -> calendar.experts().contains(person));
    }
}
