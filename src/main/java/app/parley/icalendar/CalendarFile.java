package app.parley.icalendar;

/**
 * A calendar as programs read it.
 *
 * @param text by RFC 5545
 * @param tag equal for files that say the same, whenever they were written
 */
public record CalendarFile(String text, String tag) {}
