package app.parley.web.room;

import app.parley.platform.WallClock;
import app.parley.video.Presences;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.Standing;
import app.parley.video.VideoRooms;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** The live connection of a room: begins and ends presences, and takes the little that browsers may say. */
@Component
class RoomSocket extends TextWebSocketHandler {

    private static final String CONNECTION = "connection";

    private final RoomHub hub;
    private final VideoRooms rooms;
    private final Presences presences;
    private final Clock clock;
    private final WallClock wallClock;
    private final JsonMapper json;

    RoomSocket(RoomHub hub, VideoRooms rooms, Presences presences, Clock clock, WallClock wallClock, JsonMapper json) {
        this.hub = hub;
        this.rooms = rooms;
        this.presences = presences;
        this.clock = clock;
        this.wallClock = wallClock;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        RoomEntry entry = RoomHandshake.entryOf(session);
        Instant now = clock.instant();
        Optional<Room> room = rooms.room(entry.meeting());
        Standing standing =
                room.map(found -> found.standing(entry.generation(), now)).orElse(Standing.GONE);
        if (room.isPresent() && standing == Standing.OPEN) {
            var connection =
                    new Connection(entry, room.get(), presences.join(entry, now), new Line(session), wallClock.now());
            session.getAttributes().put(CONNECTION, connection);
            hub.add(connection);
        } else {
            session.close(Closing.because(standing));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Connection connection = connectionOf(session);
        if (connection == null) {
            return;
        }
        if (!connection.heard(wallClock.now())) {
            hub.end(connection, Closing.TOO_MANY);
            return;
        }
        ClientMessage.read(json, message.getPayload())
                .ifPresentOrElse(said -> obey(connection, said), () -> hub.end(connection, Closing.NOT_UNDERSTOOD));
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        Connection connection = connectionOf(session);
        if (connection == null) {
            return;
        }
        if (connection.heard(wallClock.now())) {
            presences.alive(connection.presence(), connection.presentAt(clock.instant()));
        } else {
            hub.end(connection, Closing.TOO_MANY);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Connection connection = connectionOf(session);
        if (connection != null) {
            hub.end(connection, status);
        }
    }

    private void obey(Connection connection, ClientMessage said) {
        switch (said) {
            case ALIVE -> {
                presences.alive(connection.presence(), connection.presentAt(clock.instant()));
                connection.forgetShown();
                hub.refresh(connection.meeting());
            }
            case LEAVE -> hub.end(connection, Closing.LEFT);
        }
    }

    private static @Nullable Connection connectionOf(WebSocketSession session) {
        return (Connection) session.getAttributes().get(CONNECTION);
    }
}
