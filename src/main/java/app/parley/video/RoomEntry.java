package app.parley.video;

import app.parley.shared.MeetingId;
import java.util.UUID;

/**
 * One participant's visit to a room, as the room knows them.
 *
 * @param visit identity of this visit in the evidence
 * @param participant identity of the participant within the meeting
 * @param generation of the room that the visit entered
 */
public record RoomEntry(
        MeetingId meeting, UUID visit, UUID participant, String displayName, boolean host, int generation) {}
