/** An expert's schedules: hours for several calendars, with holidays. */
@NullMarked
package app.parley.web.schedule;

import org.jspecify.annotations.NullMarked;
