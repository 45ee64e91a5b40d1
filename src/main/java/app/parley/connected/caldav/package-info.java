/** Asks CalDAV servers (RFC 4791) for calendars and what is in them. */
@NullMarked
package app.parley.connected.caldav;

import org.jspecify.annotations.NullMarked;
