package app.parley.overview;

import app.parley.availability.FreeSlots;
import app.parley.availability.ViewedDates;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.WrongState;
import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The slots to which a calendar booking may be moved: what its calendar lists, its own times counting as free. */
@Service
public class NewTimeSlots {

    /** Slots, and the zone whose dates they were asked for by. */
    public record Listed(ZoneId zone, List<TimeRange> slots) {}

    private final Meetings meetings;
    private final Calendars calendars;
    private final FreeSlots freeSlots;
    private final Clock clock;

    NewTimeSlots(Meetings meetings, Calendars calendars, FreeSlots freeSlots, Clock clock) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.freeSlots = freeSlots;
        this.clock = clock;
    }

    /**
     * Slots that start on these dates, both included, at most 62 days; for either side.
     *
     * @param zone the viewer's; the calendar's own when null
     * @throws app.parley.shared.NotFound unless the viewer is a side of the meeting
     * @throws NoCalendar when it was not booked in a calendar
     * @throws WrongState when it can no longer be moved
     */
    @Transactional(readOnly = true)
    public Listed of(PersonId viewer, MeetingId id, LocalDate from, LocalDate to, @Nullable ZoneId zone) {
        MeetingFacts meeting = meetings.get(viewer, id);
        CalendarId booked = meeting.calendar();
        if (booked == null) {
            throw new NoCalendar();
        }
        if (!Actions.of(meeting, meeting.sideOf(viewer), false, clock.instant()).contains(Action.NEW_TIME)) {
            throw new WrongState();
        }
        BookingCalendar calendar = calendars.get(booked);
        ZoneId here = zone == null ? calendar.zone() : zone;
        return new Listed(here, freeSlots.toMove(calendar, meeting.moving(), new ViewedDates(from, to, here)));
    }
}
