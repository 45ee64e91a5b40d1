package app.parley.api.calendar;

import java.time.Instant;

/** A time that can be booked, or moved to. */
public record Slot(Instant startsAt, Instant endsAt) {}
