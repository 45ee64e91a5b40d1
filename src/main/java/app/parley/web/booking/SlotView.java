package app.parley.web.booking;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The slot about to be booked.
 *
 * @param freeUntil last instant at which cancelling costs nothing; null when that has passed already
 * @param lateFee what cancelling later costs
 * @param bothZones whether the viewer's wall clock and the calendar's differ then
 */
record SlotView(
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        ZoneId calendarZone,
        boolean bothZones,
        @Nullable Instant freeUntil,
        long lateFee) {}
