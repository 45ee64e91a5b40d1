package app.parley.connected;

import app.parley.platform.Ids;
import app.parley.platform.Turns;
import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects calendars that people keep elsewhere, and knows at which times those keep them from being booked. */
@Service
public class ConnectedCalendars {

    public static final int MOST_PER_PERSON = 10;

    /** So that nobody makes this installation ask a server all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ConnectionRows rows;
    private final SourceRows sources;
    private final Connections connections;
    private final Turns turns;
    private final WallClock wallClock;

    ConnectedCalendars(
            ConnectionRows rows, SourceRows sources, Connections connections, Turns turns, WallClock wallClock) {
        this.rows = rows;
        this.sources = sources;
        this.connections = connections;
        this.turns = turns;
        this.wallClock = wallClock;
    }

    @Transactional(readOnly = true)
    public List<ConnectedCalendar> of(PersonId person) {
        return rows.of(person);
    }

    /** The person's own. @throws NotFound */
    @Transactional(readOnly = true)
    public ConnectedCalendar get(PersonId person, UUID id) {
        return rows.find(person, id).orElseThrow(NotFound::new);
    }

    /**
     * Connects a calendar; it is read in a moment, and until then all time is busy.
     *
     * @param zone of whole days and of times that name no zone
     * @throws TooManyConnectedCalendars with ten already
     */
    @Transactional
    public ConnectedCalendar connect(PersonId person, ZoneId zone, NewConnection connection) {
        Access access = connections.access(connection);
        String name = connections.name(connection, access);
        turns.take("connected calendars of " + person);
        if (rows.count(person) >= MOST_PER_PERSON) {
            throw new TooManyConnectedCalendars();
        }
        UUID id = Ids.next();
        Instant now = wallClock.now();
        rows.add(id, person, connection, name, access, zone, now);
        sources.add(id, person, "", "", true, now);
        return get(person, id);
    }

    /** Ends the connection; what it said about the person's time is forgotten at once. @throws NotFound */
    @Transactional
    public void remove(PersonId person, UUID id) {
        if (!rows.remove(person, id)) {
            throw new NotFound();
        }
    }

    /** Has it read as soon as possible. @throws NotFound */
    @Transactional
    public ConnectedCalendar refresh(PersonId person, UUID id) {
        ConnectedCalendar calendar = get(person, id);
        Instant attempted = calendar.attemptedAt();
        Instant now = wallClock.now();
        Instant soonest = attempted == null ? now : attempted.plus(PAUSE);
        rows.refreshAt(id, soonest.isAfter(now) ? soonest : now);
        return calendar;
    }

    /** Chooses which calendars of a connection block; one that is new among them is read in a moment. @throws NotFound */
    @Transactional
    public ConnectedCalendar choose(PersonId person, UUID id, Set<UUID> blocking) {
        ConnectedCalendar calendar = get(person, id);
        rows.lock(id);
        Instant now = wallClock.now();
        for (ConnectedSource source : calendar.sources()) {
            if (sources.setBlocks(id, source.id(), person, blocking.contains(source.id()), now)) {
                rows.refreshAt(id, now);
            }
        }
        return get(person, id);
    }
}
