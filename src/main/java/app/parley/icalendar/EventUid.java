package app.parley.icalendar;

import app.parley.shared.MeetingId;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What a meeting is called in every calendar for life: its identity at this installation's host. */
public final class EventUid {

    private EventUid() {}

    public static String of(MeetingId meeting, String baseUrl) {
        return meeting + "@" + URI.create(baseUrl).getHost();
    }

    /** Empty for an event that is none of ours. */
    public static Optional<MeetingId> read(String uid, String baseUrl) {
        int at = uid.indexOf('@');
        try {
            MeetingId meeting = MeetingId.of(UUID.fromString(at < 0 ? uid : uid.substring(0, at)));
            return uid.equalsIgnoreCase(of(meeting, baseUrl)) ? Optional.of(meeting) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
