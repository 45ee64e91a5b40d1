package app.parley.web.room;

import app.parley.shared.MeetingId;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.Standing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * One participant's live connection. Sending never makes the caller wait: a slow reader gets the latest state when it
 * can take one, and is cut off when it takes none.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    private static final Duration SILENT_AFTER = Duration.ofSeconds(65);
    private static final int SEND_TIME_LIMIT_MILLIS = 5_000;
    private static final int SEND_BUFFER_LIMIT = 256 * 1024;

    private final RoomEntry entry;
    private final Room room;
    private final UUID presence;
    private final WebSocketSession session;
    private final RateLimit rateLimit = new RateLimit();
    private final AtomicReference<@Nullable String> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();
    private final ReentrantLock sending = new ReentrantLock();
    private volatile Instant lastHeard;
    private volatile Instant lastPing;

    Connection(RoomEntry entry, Room room, UUID presence, WebSocketSession session, Instant wallNow) {
        this.entry = entry;
        this.room = room;
        this.presence = presence;
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_TIME_LIMIT_MILLIS, SEND_BUFFER_LIMIT);
        this.lastHeard = wallNow;
        this.lastPing = wallNow;
    }

    RoomEntry entry() {
        return entry;
    }

    MeetingId meeting() {
        return entry.meeting();
    }

    UUID presence() {
        return presence;
    }

    Instant closesAt() {
        return room.closesAt();
    }

    /** By the window that was entered; a move ends the connection anyway. */
    Standing standing(Instant now) {
        return room.standing(entry.generation(), now);
    }

    /** The business instant, but none after the room that was entered closed. */
    Instant presentAt(Instant now) {
        return room.atMostUntilClose(now);
    }

    /** @return false when the participant says more than a person would */
    boolean heard(Instant wallNow) {
        lastHeard = wallNow;
        return rateLimit.admits(wallNow);
    }

    boolean silent(Instant wallNow) {
        return wallNow.isAfter(lastHeard.plus(SILENT_AFTER));
    }

    void pingWhenDue(Instant wallNow) {
        if (!wallNow.isBefore(lastPing.plus(PING_EVERY))) {
            lastPing = wallNow;
            aside(() -> send(new PingMessage()));
        }
    }

    /** Whether the participant has not been told this; takes it as told. */
    boolean isNews(List<Someone> present, Instant now, Instant wallNow) {
        var current = new Shown(present, now, wallNow);
        Shown before = shown.get();
        boolean news = before == null || before.differs(current);
        if (news) {
            shown.set(current);
        }
        return news;
    }

    /** Makes the next look at the room news in any case. */
    void forgetShown() {
        shown.set(null);
    }

    /** Sends the text, unless a later one overtakes it. */
    void push(String text) {
        latest.set(text);
        aside(this::sendLatest);
    }

    void close(CloseStatus status) {
        aside(() -> session.close(status));
    }

    private void sendLatest() throws IOException {
        sending.lock();
        try {
            String text = latest.getAndSet(null);
            if (text != null) {
                send(new TextMessage(text));
            }
        } finally {
            sending.unlock();
        }
    }

    private void send(WebSocketMessage<?> message) throws IOException {
        if (session.isOpen()) {
            session.sendMessage(message);
        }
    }

    private static void aside(Sending step) {
        Thread.startVirtualThread(() -> {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                LOG.debug("A live connection broke while it was written to", e);
            }
        });
    }

    private interface Sending {
        void run() throws IOException;
    }
}
