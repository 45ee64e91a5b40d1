package app.parley.web.room;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.List;

/**
 * What the page of a room shows.
 *
 * @param endsAt agreed end of the meeting
 * @param closesAt when the link, and with it the room, closes
 */
record RoomView(
        MeetingId meeting, String topic, List<Someone> present, Instant now, Instant endsAt, Instant closesAt) {}
