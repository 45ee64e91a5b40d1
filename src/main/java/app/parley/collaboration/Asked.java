package app.parley.collaboration;

import app.parley.shared.MeetingId;
import java.time.Instant;

/**
 * A call as whom it is for sees it.
 *
 * @param until when the room closes, and with it the question
 */
public record Asked(CallId id, MeetingId meeting, String topic, String host, String comment, Instant until) {}
