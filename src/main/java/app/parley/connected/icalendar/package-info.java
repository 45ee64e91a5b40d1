/** Reads iCalendar (RFC 5545): which times the events of a calendar take. */
@NullMarked
package app.parley.connected.icalendar;

import org.jspecify.annotations.NullMarked;
