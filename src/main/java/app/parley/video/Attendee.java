package app.parley.video;

import java.util.UUID;

/**
 * Whom a room admits.
 *
 * @param participant identity of the participant within the meeting
 * @param masked not to be known of by the user
 * @param viewOnly sees and hears, and sends nothing
 */
public record Attendee(UUID participant, String displayName, RoomRole role, boolean masked, boolean viewOnly) {

    /** Somebody whom everybody sees and who takes part in full. */
    public static Attendee of(UUID participant, String displayName, RoomRole role) {
        return new Attendee(participant, displayName, role, false, false);
    }
}
