/** Booking a slot of a calendar, open to strangers until the last step. */
@NullMarked
package app.parley.web.booking;

import org.jspecify.annotations.NullMarked;
