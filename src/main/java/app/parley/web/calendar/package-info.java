/** An expert's own calendars and blocked times. */
@NullMarked
package app.parley.web.calendar;

import org.jspecify.annotations.NullMarked;
