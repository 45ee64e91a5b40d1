package app.parley.web.room;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import app.parley.video.Presences;
import app.parley.video.Presences.Ended;
import app.parley.video.Present;
import app.parley.video.Room;
import app.parley.video.Standing;
import app.parley.video.VideoRooms;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/** Finds out which connections have to end and tells the others what their rooms look like now. */
@Component
class RoomWatch {

    private final VideoRooms rooms;
    private final Presences presences;
    private final Clock clock;
    private final WallClock wallClock;
    private final JsonMapper json;

    RoomWatch(VideoRooms rooms, Presences presences, Clock clock, WallClock wallClock, JsonMapper json) {
        this.rooms = rooms;
        this.presences = presences;
        this.clock = clock;
        this.wallClock = wallClock;
        this.json = json;
    }

    /** Why this connection ends without asking anybody: its window is over, or nobody answers at its other end. */
    Optional<CloseStatus> endOnItsOwn(Connection connection) {
        Instant wallNow = wallClock.now();
        if (connection.silent(wallNow)) {
            return Optional.of(Closing.SILENT);
        }
        Standing standing = connection.standing(clock.instant());
        if (standing != Standing.OPEN) {
            return Optional.of(Closing.because(standing));
        }
        connection.pingWhenDue(wallNow);
        return Optional.empty();
    }

    /** Pushes what is new to those who may stay; returns why the others have to go. */
    Map<Connection, CloseStatus> bringUpToDate(Collection<Connection> connections) {
        if (connections.isEmpty()) {
            return Map.of();
        }
        Set<MeetingId> meetings = connections.stream().map(Connection::meeting).collect(toSet());
        Set<UUID> ids = connections.stream().map(Connection::presence).collect(toSet());
        Map<MeetingId, Room> standing =
                rooms.rooms(meetings).stream().collect(toMap(Room::meeting, Function.identity()));
        Map<UUID, Ended> ended =
                presences.endedAmong(ids).stream().collect(toMap(Ended::presence, Function.identity()));
        Map<MeetingId, List<Present>> present = presences.in(meetings).stream().collect(groupingBy(Present::meeting));

        Map<Connection, CloseStatus> leaving = new HashMap<>();
        for (Connection connection : connections) {
            Optional<CloseStatus> cause =
                    cause(connection, standing.get(connection.meeting()), ended.get(connection.presence()));
            cause.ifPresentOrElse(
                    status -> leaving.put(connection, status),
                    () -> tell(connection, present.getOrDefault(connection.meeting(), List.of())));
        }
        return leaving;
    }

    private Optional<CloseStatus> cause(Connection connection, @Nullable Room room, @Nullable Ended ended) {
        if (room == null || room.standing(connection.entry(), clock.instant()) == Standing.GONE) {
            return Optional.of(Closing.GONE);
        }
        return Optional.ofNullable(ended).map(Ended::ending).map(Closing::because);
    }

    private void tell(Connection connection, List<Present> present) {
        Instant now = clock.instant();
        List<Someone> seen = Someone.seenBy(connection.entry().attendee(), present);
        if (connection.isNews(seen, now, wallClock.now())) {
            connection.show(json.writeValueAsString(new Snapshot(now, connection.closesAt(), seen)));
        }
    }
}
