package app.parley.video;

import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place where meetings can take place. Adapters live in hidden sub-packages; a platform of another system is called
 * after commit, the built-in one inside the transaction, because its rooms are rows of the same database.
 */
public interface VideoPlatform {

    /** Opens a room that admits participants within the window only. */
    void create(MeetingId meeting, TimeRange window);

    /** Moves the room to another window; whoever is inside by an old entry has to leave. */
    void move(MeetingId meeting, TimeRange window);

    /** Closes the room for everybody; does nothing when there is none. */
    void delete(MeetingId meeting);

    /** Makes the room worth nothing to this participant; does nothing when there is none. */
    void expel(MeetingId meeting, UUID participant);

    /** The rooms of these meetings as they stand, in no order; meetings that never had one are absent. */
    List<Room> find(Collection<MeetingId> meetings);

    /**
     * Where this participant goes from Parley's gate; empty where Parley serves the room itself.
     *
     * @param room that the entry is good for, open now
     */
    default Optional<URI> entrance(Room room, RoomEntry entry, Instant now) {
        return Optional.empty();
    }

    /** The origin to which {@link #entrance} leads people; empty where Parley serves rooms itself. */
    default Optional<String> elsewhere() {
        return Optional.empty();
    }
}
