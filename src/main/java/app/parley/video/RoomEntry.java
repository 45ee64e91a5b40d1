package app.parley.video;

import app.parley.shared.MeetingId;
import java.util.UUID;

/**
 * One participant's visit to a room, as the room knows them.
 *
 * @param visit identity of this visit in the evidence
 * @param generation of the room that the visit entered
 */
public record RoomEntry(MeetingId meeting, UUID visit, Attendee attendee, int generation) {

    public UUID participant() {
        return attendee.participant();
    }

    public String displayName() {
        return attendee.displayName();
    }

    public boolean host() {
        return attendee.role() == RoomRole.EXPERT;
    }
}
