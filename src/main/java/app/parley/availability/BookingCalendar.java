package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;

/** A page where an expert can be booked. */
public record BookingCalendar(CalendarId id, PersonId owner, CalendarSettings settings, long version) {}
