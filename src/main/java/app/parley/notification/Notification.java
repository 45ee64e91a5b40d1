package app.parley.notification;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told, as they find it in the application.
 *
 * @param topic of the meeting
 * @param other the other side's name; for administrators the user's
 * @param data JSON values by name, as the timeline has them
 * @param at when it happened
 * @param readAt null while unread
 */
public record Notification(
        UUID id,
        NotificationKind kind,
        MeetingId meeting,
        String topic,
        String other,
        Map<String, Object> data,
        Instant at,
        @Nullable Instant readAt) {}
