package app.parley.video;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is in a room now, by a live connection.
 *
 * @param masked known to the expert's side only
 * @param call which loading of the participant's page it is; stays the same when its line breaks and it comes back
 */
public record Present(
        MeetingId meeting,
        UUID presence,
        UUID participant,
        String displayName,
        RoomRole role,
        boolean masked,
        Instant since,
        String call,
        Sending sending) {

    /** Whether somebody of that role gets to know of them, by anything that reaches their browser. */
    public boolean isKnownTo(RoomRole other) {
        return !masked || other.isExpertSide();
    }
}
