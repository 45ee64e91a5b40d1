package app.parley.calendar;

import app.parley.schedule.Schedules;
import app.parley.shared.CalendarId;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Membership in other people's calendars: asked for by their owners, agreed to by the member. */
@Service
@Transactional
public class Teams {

    private final CalendarRows calendars;
    private final TeamRows rows;
    private final Schedules schedules;

    Teams(CalendarRows calendars, TeamRows rows, Schedules schedules) {
        this.calendars = calendars;
        this.rows = rows;
        this.schedules = schedules;
    }

    /** The calendars that have the person on their team or ask them to join it. */
    @Transactional(readOnly = true)
    public List<BookingCalendar> of(PersonId member) {
        return calendars.with(member);
    }

    /**
     * Everybody with whom the person works: accepted members of the calendars they own, and of those that they belong to
     * owners and accepted members. Not the person.
     */
    @Transactional(readOnly = true)
    public Set<PersonId> colleagues(PersonId person) {
        Set<PersonId> colleagues = new TreeSet<>();
        calendars.of(List.of(person)).forEach(calendar -> colleagues.addAll(accepted(calendar)));
        calendars.with(person).stream()
                .filter(calendar -> accepted(calendar).contains(person))
                .forEach(calendar -> {
                    colleagues.add(calendar.owner());
                    colleagues.addAll(accepted(calendar));
                });
        colleagues.remove(person);
        return colleagues;
    }

    /**
     * Agrees to be booked by the calendar from now on, or changes in which hours.
     *
     * @param schedule one of the member's own; null means the calendar's hours
     */
    public void accept(PersonId member, CalendarId calendar, @Nullable ScheduleId schedule) {
        if (schedule != null) {
            refuseForeign(member, schedule);
        }
        if (!rows.accept(calendar, member, schedule)) {
            throw new NotFound();
        }
    }

    /** Leaves the team or turns the invitation down; bookings made before stay. */
    public void leave(PersonId member, CalendarId calendar) {
        if (!rows.leave(calendar, member)) {
            throw new NotFound();
        }
    }

    private static List<PersonId> accepted(BookingCalendar calendar) {
        return calendar.team().stream()
                .filter(Membership::accepted)
                .map(Membership::person)
                .toList();
    }

    private void refuseForeign(PersonId member, ScheduleId schedule) {
        try {
            schedules.own(member, schedule);
        } catch (NotFound e) {
            throw new InvalidInput("scheduleId", "not-yours");
        }
    }
}
