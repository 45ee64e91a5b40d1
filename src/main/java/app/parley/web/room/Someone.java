package app.parley.web.room;

import app.parley.video.Present;
import java.util.List;
import java.util.UUID;

/** Somebody present, as another participant sees them. */
record Someone(String name, boolean host, boolean you) {

    static List<Someone> seenBy(UUID participant, List<Present> present) {
        return present.stream()
                .map(other -> new Someone(
                        other.displayName(), other.host(), other.participant().equals(participant)))
                .toList();
    }
}
