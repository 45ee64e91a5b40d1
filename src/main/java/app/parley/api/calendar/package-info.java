/** Booking calendars, free slots and blocked times for programs. */
@NullMarked
package app.parley.api.calendar;

import org.jspecify.annotations.NullMarked;
