package app.parley.collaboration;

import app.parley.meeting.ParticipantRole;
import java.time.Instant;
import java.util.List;

/**
 * A meeting's room as one of its participants may know it.
 *
 * @param open whether links admit at this moment
 */
public record RoomLook(boolean open, Instant opensAt, Instant closesAt, List<Someone> people) {

    /**
     * @param present whether they are inside now
     * @param minutes how long they have been inside, whole minutes of all visits together
     */
    public record Someone(String name, ParticipantRole role, boolean present, long minutes) {}
}
