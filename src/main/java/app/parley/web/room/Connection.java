package app.parley.web.room;

import app.parley.shared.MeetingId;
import app.parley.video.Chats.Channel;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One participant's live connection: what was heard from it, and what it has been told. */
final class Connection {

    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    private static final Duration SILENT_AFTER = Duration.ofSeconds(65);

    private final RoomEntry entry;
    private final Room room;
    private final UUID presence;
    private final Line line;
    private final RateLimit rateLimit = new RateLimit();
    private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();
    private volatile Instant lastHeard;
    private volatile Instant lastPing;
    private final Map<Channel, Integer> chatRead = new ConcurrentHashMap<>();

    Connection(RoomEntry entry, Room room, UUID presence, Line line, Instant wallNow) {
        this.entry = entry;
        this.room = room;
        this.presence = presence;
        this.line = line;
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
        return room.standing(entry, now);
    }

    /** The business instant, but none after the room that was entered closed. */
    Instant presentAt(Instant now) {
        return room.atMostUntilClose(now);
    }

    /** @return false when the participant says more than a page and a person would */
    boolean heard(Instant wallNow, int cost) {
        lastHeard = wallNow;
        return rateLimit.admits(wallNow, cost);
    }

    /** The number up to which the participant was brought what is written in the room. */
    int chatRead(Channel channel) {
        return chatRead.getOrDefault(channel, 0);
    }

    void readChatUntil(Channel channel, int number) {
        chatRead.put(channel, number);
    }

    boolean silent(Instant wallNow) {
        return wallNow.isAfter(lastHeard.plus(SILENT_AFTER));
    }

    void pingWhenDue(Instant wallNow) {
        if (!wallNow.isBefore(lastPing.plus(PING_EVERY))) {
            lastPing = wallNow;
            line.ping();
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

    void tell(String text) {
        line.tell(text);
    }

    void show(String look) {
        line.show(look);
    }

    void close(CloseStatus status) {
        line.close(status);
    }
}
