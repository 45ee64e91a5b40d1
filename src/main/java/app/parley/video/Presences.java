package app.parley.video;

import app.parley.platform.Ids;
import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in which room by a live connection, shared by all instances through the database and kept as evidence.
 *
 * <p>Instants are business time. Whether a connection's server still lives is a lease on the wall clock: the server
 * renews it with {@link #keep}, and a presence whose lease ran out is shown to nobody.
 */
@Service
@Transactional
public class Presences {

    /** How long a presence outlives the server that held its connection. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /** How long a server may be out of reach of the database before it has to give its connections up. */
    private static final Duration GIVEN_UP = LEASE.multipliedBy(2);

    private final PresenceRows rows;
    private final RoomBell bell;
    private final WallClock wallClock;

    Presences(PresenceRows rows, RoomBell bell, WallClock wallClock) {
        this.rows = rows;
        this.bell = bell;
        this.wallClock = wallClock;
    }

    /**
     * Begins a presence and ends any other that the participant has in the room: the newer connection wins.
     *
     * @param call as in {@link Present}
     */
    public UUID join(RoomEntry entry, String call, Instant now) {
        rows.queueUp(entry);
        rows.openOf(entry).forEach(other -> giveWay(other, call, now));
        UUID presence = Ids.next();
        rows.add(presence, entry, call, now, lease());
        bell.ring(entry.meeting());
        return presence;
    }

    /** Notes what somebody present sends to the others. */
    public void send(UUID presence, Sending sending) {
        rows.send(presence, sending).ifPresent(bell::ring);
    }

    /** Notes that somebody present gave a sign of life. */
    public void alive(UUID presence, Instant now) {
        rows.touch(presence, now);
    }

    /** Ends a presence now: its connection was closed in good order. */
    public void leave(UUID presence, Instant now) {
        rows.touch(presence, now);
        rows.end(presence, Ending.LEFT).ifPresent(bell::ring);
    }

    /** Ends every presence of a visit now: the participant left the room. */
    public void leaveAll(RoomEntry entry, Instant now) {
        rows.openOfVisit(entry.visit()).forEach(presence -> leave(presence, now));
    }

    /** Ends a presence at its last sign of life: its connection broke. */
    public void lose(UUID presence) {
        rows.end(presence, Ending.LOST).ifPresent(bell::ring);
    }

    /** Renews the leases of connections that this instance holds. */
    public void keep(Collection<UUID> presences) {
        rows.renew(presences, lease());
    }

    /** Everybody present in these rooms, in the order they came. */
    @Transactional(readOnly = true)
    public List<Present> in(Collection<MeetingId> meetings) {
        return rows.open(meetings, wallClock.now());
    }

    /** Whenever somebody was in these rooms, oldest first. */
    @Transactional(readOnly = true)
    public List<Stay> stays(Collection<MeetingId> meetings) {
        return rows.stays(meetings);
    }

    /** Those of these presences that have ended, and how. */
    @Transactional(readOnly = true)
    public List<Ended> endedAmong(Collection<UUID> presences) {
        return rows.ended(presences);
    }

    /** Ends those at their last sign of life whose server has not been heard of for long. */
    public int loseAbandoned() {
        List<MeetingId> rooms = rows.loseThoseBefore(wallClock.now().minus(GIVEN_UP));
        rooms.forEach(bell::ring);
        return rooms.size();
    }

    /** A presence that is over. */
    public record Ended(UUID presence, Ending ending) {}

    /** Where no server vouches for the older one it ends at its last sign of life, and is lost if its own page came back. */
    private void giveWay(PresenceRows.Open other, String call, Instant now) {
        boolean vouchedFor = other.lease().isAfter(wallClock.now());
        if (vouchedFor) {
            rows.touch(other.presence(), now);
        }
        boolean cameBack = !vouchedFor && other.call().equals(call);
        rows.end(other.presence(), cameBack ? Ending.LOST : Ending.REPLACED);
    }

    private Instant lease() {
        return wallClock.now().plus(LEASE);
    }
}
