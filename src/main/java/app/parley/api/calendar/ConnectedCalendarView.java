package app.parley.api.calendar;

import app.parley.connected.CalendarKind;
import app.parley.connected.CalendarState;
import app.parley.connected.ConnectedCalendar;
import app.parley.connected.ConnectedSource;
import app.parley.connected.ReadFailure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar kept elsewhere, as its owner sees it; neither the address nor the password is ever shown again.
 *
 * @param readAt latest reading that counts; with state STALE, how old that is
 * @param knownUntil time from here on counts as busy
 * @param unreadableEvents events that could not be understood as a whole
 * @param calendars of an account, once it has been read
 */
record ConnectedCalendarView(
        UUID id,
        CalendarKind kind,
        String name,
        String host,
        @Nullable String username,
        String zone,
        CalendarState state,
        @Nullable Instant readAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant knownUntil,
        int unreadableEvents,
        @Nullable ReadFailure failure,
        List<PartView> calendars) {

    /** One calendar of a connection. */
    record PartView(
            UUID id, String name, boolean blocks, @Nullable Instant readAt, int unreadableEvents) {

        static PartView of(ConnectedSource source) {
            return new PartView(source.id(), source.name(), source.blocks(), source.readAt(), source.unreadable());
        }
    }

    static ConnectedCalendarView of(ConnectedCalendar calendar, Instant now) {
        return new ConnectedCalendarView(
                calendar.id(),
                calendar.kind(),
                calendar.name(),
                calendar.host(),
                calendar.username(),
                calendar.zone().getId(),
                calendar.state(now),
                calendar.readAt().orElse(null),
                calendar.attemptedAt(),
                calendar.knownUntil().orElse(null),
                calendar.unreadable(),
                calendar.failure(),
                calendar.sources().stream()
                        .filter(source -> !source.name().isEmpty())
                        .map(PartView::of)
                        .toList());
    }
}
