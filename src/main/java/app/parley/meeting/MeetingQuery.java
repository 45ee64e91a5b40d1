package app.parley.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's meetings are wanted; null asks for nothing.
 *
 * @param from meetings that end after it
 * @param to meetings that start before it
 * @param latestFirst order by start; otherwise earliest first
 */
public record MeetingQuery(
        @Nullable Side as,
        @Nullable MeetingStatus status,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean latestFirst) {}
