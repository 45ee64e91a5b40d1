package app.parley.connected.icalendar;

import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VFREEBUSY as far as it could be understood.
 *
 * @param until what it says nothing about any more; null where it does not say
 * @param flawed something about it could not be understood
 */
record FreeBusy(List<TimeRange> busy, @Nullable Instant until, boolean flawed) {}
