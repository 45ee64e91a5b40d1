package app.parley.connected.caldav;

import java.net.URI;

/**
 * A calendar of an account.
 *
 * @param tag what the server calls the calendar's present state; empty when it says nothing
 */
public record DavCalendar(URI address, String name, String tag) {}
