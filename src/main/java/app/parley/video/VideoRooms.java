package app.parley.video;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.TimeRange;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rooms of meetings on the configured platform, entries to them, and who was there. */
@Service
@Transactional
public class VideoRooms {

    private final VideoPlatform platform;
    private final Visits visits;
    private final Passes passes;
    private final RoomBell bell;

    VideoRooms(VideoPlatform platform, Visits visits, Passes passes, RoomBell bell) {
        this.platform = platform;
        this.visits = visits;
        this.passes = passes;
        this.bell = bell;
    }

    /** @param window its start is the first instant at which the room admits, its end the last */
    public void create(MeetingId meeting, TimeRange window) {
        platform.create(meeting, window);
    }

    /** @param window as for {@link #create} */
    public void move(MeetingId meeting, TimeRange window) {
        platform.move(meeting, window);
        bell.ring(meeting);
    }

    public void delete(MeetingId meeting) {
        platform.delete(meeting);
        bell.ring(meeting);
    }

    /**
     * Begins a visit and returns a signed ticket for it, valid for two minutes, with which a browser enters the room.
     * The caller has checked that the participant may enter now.
     */
    public String admit(MeetingId meeting, Attendee attendee, Instant now) {
        Room room = room(meeting).filter(found -> !found.deleted()).orElseThrow(NotFound::new);
        var entry = new RoomEntry(meeting, Ids.next(), attendee, room.generation());
        visits.begin(entry, now);
        return passes.ticket(entry.visit());
    }

    /** Turns a participant out at once; no entry of theirs is worth anything from then on. */
    public void expel(MeetingId meeting, UUID participant) {
        platform.expel(meeting, participant);
        bell.ring(meeting);
    }

    /** The visit that a ticket of {@link #admit} stands for. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public RoomEntry redeem(String ticket) {
        return passes.visitOfTicket(ticket).flatMap(visits::find).orElseThrow(NotFound::new);
    }

    /** A signed proof of this visit for the browser to keep; {@link #standing} says what it is still worth. */
    public String pass(RoomEntry entry) {
        return passes.pass(entry.visit());
    }

    /** The visit that a pass of {@link #pass} proves; empty for one that is forged or damaged. */
    @Transactional(readOnly = true)
    public Optional<RoomEntry> holder(String pass) {
        return passes.visitOfPass(pass).flatMap(visits::find);
    }

    /** Notes a sign of life inside the room. @return false when the room no longer admits this visit */
    public boolean seen(UUID visit, Instant now) {
        boolean open = visits.find(visit)
                .filter(entry -> standing(entry, now) == Standing.OPEN)
                .isPresent();
        if (open) {
            visits.seen(visit, now);
        }
        return open;
    }

    @Transactional(readOnly = true)
    public Standing standing(RoomEntry entry, Instant now) {
        return room(entry.meeting()).map(room -> room.standing(entry, now)).orElse(Standing.GONE);
    }

    /** Where a participant whose entry is good now goes on; empty for a room that Parley serves itself. */
    @Transactional(readOnly = true)
    public Optional<URI> entrance(RoomEntry entry, Instant now) {
        return room(entry.meeting())
                .filter(room -> room.standing(entry, now) == Standing.OPEN)
                .flatMap(room -> platform.entrance(room, entry, now));
    }

    /** The origin to which {@link #entrance} leads people, if it leads anywhere. */
    public Optional<String> elsewhere() {
        return platform.elsewhere();
    }

    @Transactional(readOnly = true)
    public Optional<Room> room(MeetingId meeting) {
        return platform.find(List.of(meeting)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Room> rooms(Collection<MeetingId> meetings) {
        return platform.find(meetings);
    }

    /** All visits to a meeting's room, oldest first. */
    @Transactional(readOnly = true)
    public List<Visit> visits(MeetingId meeting) {
        return visits.of(List.of(meeting));
    }

    /** All visits to these meetings' rooms, oldest first. */
    @Transactional(readOnly = true)
    public List<Visit> visits(Collection<MeetingId> meetings) {
        return visits.of(meetings);
    }
}
