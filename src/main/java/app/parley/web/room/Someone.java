package app.parley.web.room;

import app.parley.video.Present;
import app.parley.video.Sending;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/**
 * Somebody present, as another participant sees them.
 *
 * @param id of the live connection, to which signals are addressed
 * @param seat who it is, whichever connection they have
 * @param call which loading of their page it is
 */
record Someone(
        UUID id,
        UUID seat,
        String call,
        String name,
        boolean host,
        boolean you,
        @JsonUnwrapped Sending sending) {

    static List<Someone> seenBy(UUID participant, List<Present> present) {
        return present.stream()
                .map(other -> new Someone(
                        other.presence(),
                        other.participant(),
                        other.call(),
                        other.displayName(),
                        other.host(),
                        other.participant().equals(participant),
                        other.sending()))
                .toList();
    }
}
