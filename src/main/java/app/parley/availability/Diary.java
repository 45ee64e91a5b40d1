package app.parley.availability;

import app.parley.availability.DiaryEntry.Hold;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is busy when because of meetings: the one place where time is taken and given back. Every method joins the
 * caller's transaction. Each locks the persons' rows in the order of their ids first; the exclusion constraint behind it
 * is the last wall.
 */
@Service
@Transactional
public class Diary {

    private final DiaryLocks locks;
    private final DiaryRows rows;
    private final DiaryQueries queries;
    private final FreeSlots slots;
    private final Clock clock;

    Diary(DiaryLocks locks, DiaryRows rows, DiaryQueries queries, FreeSlots slots, Clock clock) {
        this.locks = locks;
        this.rows = rows;
        this.queries = queries;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Takes a listed slot for both persons, buffers included.
     *
     * @throws SlotTaken when the calendar does not list the slot now
     * @throws DoubleBooking when the user has another calendar booking then
     */
    public void book(MeetingId meeting, BookingCalendar calendar, Instant startsAt, PersonId user) {
        refuseUnbookable(startsAt);
        TimeRange time = TimeRange.of(startsAt, calendar.slotLength());
        locks.take(List.of(calendar.owner(), user));
        refuseUnless(slots.offers(calendar, time, null));
        refuseSecondBooking(user, time, meeting);
        addBooking(meeting, calendar, Hold.MEETING, time, user);
    }

    /** Notes an agreed free-form meeting for both persons; it may overlap others and blocks slots. */
    public void occupy(MeetingId meeting, TimeRange time, PersonId user, PersonId expert) {
        locks.take(List.of(user, expert));
        addFreeForm(meeting, Hold.MEETING, time, user, expert);
    }

    /**
     * Holds a proposed new time of a calendar booking beside its old one, instead of a new time held before.
     *
     * @param listedOnly true for a user, who may choose listed slots only; an expert may choose any time without overlap
     * @throws SlotTaken when the time is not to be had
     * @throws DoubleBooking when a user chooses a time at which they have another calendar booking
     */
    public void holdNewSlot(
            MeetingId meeting, BookingCalendar calendar, TimeRange time, PersonId user, boolean listedOnly) {
        refuseUnbookable(time.start());
        locks.take(List.of(calendar.owner(), user));
        if (listedOnly) {
            refuseUnless(slots.offers(calendar, time, meeting));
            refuseSecondBooking(user, time, meeting);
        } else {
            refuseUnless(time.start().isAfter(clock.instant()));
            refuseUnless(slots.isFree(calendar, time, meeting));
            refuseUnless(!queries.isBooked(user, time, meeting));
        }
        rows.remove(meeting, Hold.NEW_TIME);
        addBooking(meeting, calendar, Hold.NEW_TIME, time, user);
    }

    /** Holds a proposed new time of a free-form meeting for both persons; it may overlap others. */
    public void holdNewTime(MeetingId meeting, TimeRange time, PersonId user, PersonId expert) {
        locks.take(List.of(user, expert));
        rows.remove(meeting, Hold.NEW_TIME);
        addFreeForm(meeting, Hold.NEW_TIME, time, user, expert);
    }

    /** The held new time becomes the meeting's time; the old one is free again. */
    public void takeNewTime(MeetingId meeting) {
        locks.take(queries.persons(List.of(meeting)));
        rows.remove(meeting, Hold.MEETING);
        if (rows.takeNewTime(meeting) == 0) {
            throw new IllegalStateException("no new time is held for meeting " + meeting);
        }
    }

    /** Lets go of the held new time; nothing happens when there is none. */
    public void releaseNewTime(MeetingId meeting) {
        locks.take(queries.persons(List.of(meeting)));
        rows.remove(meeting, Hold.NEW_TIME);
    }

    /** Gives back all time the meeting holds. */
    public void release(MeetingId meeting) {
        release(List.of(meeting));
    }

    /** Gives back all time of several meetings, with one statement. */
    public void release(Collection<MeetingId> meetings) {
        if (!meetings.isEmpty()) {
            rows.removeAll(meetings);
        }
    }

    /** Which of these meetings overlap another meeting in the person's diary, given each one's own time. */
    @Transactional(readOnly = true)
    public Set<MeetingId> overlapping(PersonId person, Map<MeetingId, TimeRange> meetings) {
        return meetings.isEmpty() ? Set.of() : queries.overlapping(person, meetings);
    }

    private void addBooking(MeetingId meeting, BookingCalendar calendar, Hold hold, TimeRange time, PersonId user) {
        rows.add(
                new DiaryEntry(calendar.owner(), meeting, calendar.id(), hold, time, calendar.padded(time)),
                new DiaryEntry(user, meeting, calendar.id(), hold, time, time));
    }

    private void addFreeForm(MeetingId meeting, Hold hold, TimeRange time, PersonId user, PersonId expert) {
        rows.add(
                new DiaryEntry(user, meeting, null, hold, time, time),
                new DiaryEntry(expert, meeting, null, hold, time, time));
    }

    private void refuseSecondBooking(PersonId user, TimeRange time, MeetingId meeting) {
        if (queries.isBooked(user, time, meeting)) {
            throw new DoubleBooking();
        }
    }

    /** Times so far away that calendars do not reach them are never listed. */
    private static void refuseUnbookable(Instant startsAt) {
        refuseUnless(!startsAt.isBefore(CalendarCheck.FIRST_DATE.atStartOfDay().toInstant(ZoneOffset.UTC))
                && startsAt.isBefore(CalendarCheck.LAST_DATE.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static void refuseUnless(boolean free) {
        if (!free) {
            throw new SlotTaken();
        }
    }
}
