package app.parley.availability;

import app.parley.availability.DiaryEntry.Hold;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarOnSale;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final BookingDesk desk;

    Diary(DiaryLocks locks, DiaryRows rows, DiaryQueries queries, BookingDesk desk) {
        this.locks = locks;
        this.rows = rows;
        this.queries = queries;
        this.desk = desk;
    }

    /**
     * Takes a listed slot for the user and for whoever is picked, buffers included.
     *
     * @param ids gives each meeting of the booking its identity
     * @return one for each meeting, in order
     * @throws app.parley.shared.InvalidInput for a choice that the calendar does not leave
     * @throws SlotTaken when the calendar does not list the slot now
     * @throws DoubleBooking when the user has another calendar booking then
     */
    public List<Booked> book(
            CalendarOnSale sale, Choice choice, Instant startsAt, PersonId user, Supplier<MeetingId> ids) {
        return desk.book(sale, choice, startsAt, user, ids);
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
            Moving moving, BookingCalendar calendar, Instant startsAt, PersonId user, boolean listedOnly) {
        desk.holdNewSlot(moving, calendar, startsAt, user, listedOnly);
    }

    /** Who will have the meeting once its new time is accepted; empty without a held time of a calendar booking. */
    @Transactional(readOnly = true)
    public Optional<PersonId> expertAtNewTime(MeetingId meeting) {
        return desk.expertAtNewTime(meeting);
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

    private void addFreeForm(MeetingId meeting, Hold hold, TimeRange time, PersonId user, PersonId expert) {
        rows.add(List.of(
                new DiaryEntry(user, meeting, null, hold, time, time, null),
                new DiaryEntry(expert, meeting, null, hold, time, time, null)));
    }
}
