package app.parley.web.room;

import java.time.Instant;
import java.util.List;

/** The room as it stands, sent whole each time, so that a lost or late message leaves nothing wrong behind. */
record Snapshot(String type, Instant now, Instant closesAt, List<Someone> present) {

    Snapshot(Instant now, Instant closesAt, List<Someone> present) {
        this("room", now, closesAt, present);
    }
}
