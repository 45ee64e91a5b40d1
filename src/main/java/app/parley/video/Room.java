package app.parley.video;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A room as it stands.
 *
 * @param opensAt first instant at which it admits
 * @param closesAt last instant at which it admits
 * @param generation raised by each move; an entry is good for one generation
 * @param deleted true once the meeting was cancelled
 * @param expelled participants whose place was withdrawn
 */
public record Room(
        MeetingId meeting, Instant opensAt, Instant closesAt, int generation, boolean deleted, Set<UUID> expelled) {

    /** What the room says to somebody who entered it. */
    public Standing standing(RoomEntry entry, Instant now) {
        return expelled.contains(entry.participant()) ? Standing.GONE : standing(entry.generation(), now);
    }

    /** What the room says to somebody who entered it under this generation. */
    public Standing standing(int enteredGeneration, Instant now) {
        if (deleted || enteredGeneration != generation) {
            return Standing.GONE;
        }
        if (now.isBefore(opensAt)) {
            return Standing.NOT_OPEN_YET;
        }
        return now.isAfter(closesAt) ? Standing.CLOSED : Standing.OPEN;
    }

    /** The instant, but never one after the room closed: nobody is present any longer then. */
    public Instant atMostUntilClose(Instant instant) {
        return instant.isAfter(closesAt) ? closesAt : instant;
    }
}
