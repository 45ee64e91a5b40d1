package app.parley.availability;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Who is busy when because of meetings: the one place where time is taken and given back. Every method joins the
 * caller's transaction. Each locks the persons' rows in the order of their ids first; the exclusion constraint behind it
 * is the last wall.
 */
@Service
public class Diary {

    /**
     * Takes a listed slot for both persons, buffers included.
     *
     * @throws SlotTaken when the calendar does not list the slot now
     * @throws DoubleBooking when the user has another calendar booking then
     */
    public void book(MeetingId meeting, BookingCalendar calendar, Instant startsAt, PersonId user) {
        throw new UnsupportedOperationException();
    }

    /** Notes an agreed free-form meeting for both persons; it may overlap others and blocks slots. */
    public void occupy(MeetingId meeting, TimeRange time, PersonId user, PersonId expert) {
        throw new UnsupportedOperationException();
    }

    /**
     * Holds a proposed new time of a calendar booking beside its old one.
     *
     * @param listedOnly true for a user, who may choose listed slots only; an expert may choose any time without overlap
     * @throws SlotTaken when the time is not to be had
     */
    public void holdNewSlot(
            MeetingId meeting, BookingCalendar calendar, TimeRange time, PersonId user, boolean listedOnly) {
        throw new UnsupportedOperationException();
    }

    /** Holds a proposed new time of a free-form meeting for both persons; it may overlap others. */
    public void holdNewTime(MeetingId meeting, TimeRange time, PersonId user, PersonId expert) {
        throw new UnsupportedOperationException();
    }

    /** The held new time becomes the meeting's time; the old one is free again. */
    public void takeNewTime(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Lets go of the held new time; nothing happens when there is none. */
    public void releaseNewTime(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Gives back all time the meeting holds. */
    public void release(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Which of these meetings overlap another meeting in the person's diary, given each one's own time. */
    public Set<MeetingId> overlapping(PersonId person, java.util.Map<MeetingId, TimeRange> meetings) {
        throw new UnsupportedOperationException();
    }

    /** Gives back all time of several meetings, with one statement. */
    public void release(Collection<MeetingId> meetings) {
        throw new UnsupportedOperationException();
    }
}
