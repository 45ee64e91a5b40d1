package app.parley.calendar;

import app.parley.schedule.Hours;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * A member as they stand to the calendar: nobody is booked who has not agreed to be.
 *
 * @param accepted whether the member has agreed; the owner always has
 * @param published whether the member's profile is public; nobody else can be booked
 * @param schedule the member's own schedule, which they chose on agreeing; null means the calendar's hours
 * @param hours what that schedule says
 */
public record Membership(
        PersonId person,
        boolean accepted,
        boolean published,
        @Nullable ScheduleId schedule,
        @Nullable Hours hours) {

    public boolean canBeBooked() {
        return accepted && published;
    }
}
