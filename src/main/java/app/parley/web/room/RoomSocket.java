package app.parley.web.room;

import app.parley.platform.WallClock;
import app.parley.video.Chats;
import app.parley.video.IceServers;
import app.parley.video.Presences;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.Signal;
import app.parley.video.Signals;
import app.parley.video.Standing;
import app.parley.video.VideoRooms;
import app.parley.web.room.ClientMessage.Alive;
import app.parley.web.room.ClientMessage.Leave;
import app.parley.web.room.ClientMessage.Relays;
import app.parley.web.room.ClientMessage.Says;
import app.parley.web.room.ClientMessage.Shows;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
    private static final String CONNECTION = "connection";

    private final RoomHub hub;
    private final VideoRooms rooms;
    private final Presences presences;
    private final Signals signals;
    private final Chats chats;
    private final IceServers iceServers;
    private final Clock clock;
    private final WallClock wallClock;
    private final JsonMapper json;

    RoomSocket(
            RoomHub hub,
            VideoRooms rooms,
            Presences presences,
            Signals signals,
            Chats chats,
            IceServers iceServers,
            Clock clock,
            WallClock wallClock,
            JsonMapper json) {
        this.hub = hub;
        this.rooms = rooms;
        this.presences = presences;
        this.signals = signals;
        this.chats = chats;
        this.iceServers = iceServers;
        this.clock = clock;
        this.wallClock = wallClock;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        RoomEntry entry = RoomHandshake.entryOf(session);
        Instant now = clock.instant();
        Optional<Room> room = rooms.room(entry.meeting());
        Standing standing = room.map(found -> found.standing(entry, now)).orElse(Standing.GONE);
        if (room.isPresent() && standing == Standing.OPEN) {
            UUID presence = presences.join(entry, RoomHandshake.callOf(session), now);
            var connection = new Connection(entry, room.get(), presence, new Line(session), wallClock.now());
            session.getAttributes().put(CONNECTION, connection);
            welcome(connection, Duration.between(now, room.get().closesAt()));
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
        Optional<ClientMessage> said = ClientMessage.read(json, message.getPayload());
        if (!connection.heard(wallClock.now(), said.map(ClientMessage::cost).orElse(1))) {
            turnOut(connection, Closing.TOO_MANY);
        } else {
            said.ifPresentOrElse(it -> obey(connection, it), () -> turnOut(connection, Closing.NOT_UNDERSTOOD));
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        Connection connection = connectionOf(session);
        if (connection == null) {
            return;
        }
        if (connection.heard(wallClock.now(), 1)) {
            presences.alive(connection.presence(), connection.presentAt(clock.instant()));
        } else {
            turnOut(connection, Closing.TOO_MANY);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Connection connection = connectionOf(session);
        if (connection != null) {
            hub.end(connection, status);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("A live connection broke", failure);
    }

    private void welcome(Connection connection, Duration left) {
        var servers = iceServers.forParticipant(connection.entry().participant(), left);
        connection.tell(json.writeValueAsString(Welcome.to(connection.presence(), servers)));
    }

    private void obey(Connection connection, ClientMessage said) {
        switch (said) {
            case Alive alive -> {
                presences.alive(connection.presence(), connection.presentAt(clock.instant()));
                connection.forgetShown();
                hub.refresh(connection.meeting());
            }
            case Leave leave -> hub.end(connection, Closing.LEFT);
            case Shows shows -> presences.send(connection.presence(), shows.sending());
            case Says says -> chats.say(connection.entry(), says.channel(), says.text(), clock.instant());
            case Relays(UUID to, String data) ->
                signals.send(connection.entry(), new Signal(to, connection.presence(), data));
        }
    }

    private void turnOut(Connection connection, CloseStatus cause) {
        LOG.info("Visit {} was turned out of its room: {}", connection.entry().visit(), cause.getReason());
        hub.end(connection, cause);
    }

    private static @Nullable Connection connectionOf(WebSocketSession session) {
        return (Connection) session.getAttributes().get(CONNECTION);
    }
}
