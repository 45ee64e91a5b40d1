package app.parley.connected.icalendar;

import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * What a calendar says about somebody's time.
 *
 * @param times apart from each other, by time
 * @param unreadable events of which something, or all, could not be understood
 * @param knownUntil nothing is known about the time from here on
 */
public record BusyTimes(List<TimeRange> times, int unreadable, Instant knownUntil) {}
