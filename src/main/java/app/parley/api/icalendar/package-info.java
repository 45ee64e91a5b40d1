/** Meetings for calendar programs: a file of one, a secret address of all. */
@NullMarked
package app.parley.api.icalendar;

import org.jspecify.annotations.NullMarked;
