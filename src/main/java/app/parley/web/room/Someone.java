package app.parley.web.room;

import app.parley.video.Attendee;
import app.parley.video.Present;
import app.parley.video.RoomRole;
import app.parley.video.Sending;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/**
 * Somebody present, as another participant sees them.
 *
 * @param id of the live connection, to which signals are addressed
 * @param seat who it is, whichever connection they have
 * @param masked known to the expert's side only, and connected with nobody else
 * @param outside not of the expert's side
 * @param call which loading of their page it is
 */
record Someone(
        UUID id,
        UUID seat,
        String call,
        String name,
        boolean host,
        boolean masked,
        boolean outside,
        boolean you,
        @JsonUnwrapped Sending sending) {

    static List<Someone> seenBy(Attendee viewer, List<Present> present) {
        return present.stream()
                .filter(other -> other.isKnownTo(viewer.role()))
                .map(other -> new Someone(
                        other.presence(),
                        other.participant(),
                        other.call(),
                        other.displayName(),
                        other.role() == RoomRole.EXPERT,
                        other.masked(),
                        !other.role().isExpertSide(),
                        other.participant().equals(viewer.participant()),
                        other.sending()))
                .toList();
    }
}
