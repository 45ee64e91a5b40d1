package app.parley.video;

import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Rooms of meetings on the configured platform, entries to them, and who was there. */
@Service
public class VideoRooms {

    public void create(MeetingId meeting, TimeRange window) {
        throw new UnsupportedOperationException();
    }

    public void move(MeetingId meeting, TimeRange window) {
        throw new UnsupportedOperationException();
    }

    public void delete(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /**
     * Begins a visit and returns a signed ticket for it, valid for two minutes, with which a browser enters the room.
     * The caller has checked that the participant may enter now.
     */
    public String admit(MeetingId meeting, UUID participant, String displayName, boolean host, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The visit that a ticket of {@link #admit} stands for. @throws app.parley.shared.NotFound */
    public RoomEntry redeem(String ticket) {
        throw new UnsupportedOperationException();
    }

    /** Notes a sign of life inside the room. @return false when the room no longer admits this visit */
    public boolean seen(UUID visit, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** All visits to a meeting's room, oldest first. */
    public List<Visit> visits(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }
}
