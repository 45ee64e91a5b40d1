package app.parley.web.room;

import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import app.parley.video.Presences;
import app.parley.video.RoomListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * The live connections that this instance holds. Every second it compares them with what the database says about their
 * rooms, for windows end, meetings move, and people come and go on other instances.
 */
@Component
class RoomHub implements SmartLifecycle, RoomListener {

    private static final Logger LOG = LoggerFactory.getLogger(RoomHub.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration KEEP_EVERY = Presences.LEASE.dividedBy(3);

    private final RoomWatch watch;
    private final RoomPost post;
    private final Presences presences;
    private final WallClock wallClock;
    private final Clock clock;
    private final Map<UUID, Connection> connections = new ConcurrentHashMap<>();
    private final Set<MeetingId> withNews = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService worker = newWorker();
    private volatile boolean running;
    private Instant kept = Instant.EPOCH;
    private boolean failing;

    RoomHub(RoomWatch watch, RoomPost post, Presences presences, WallClock wallClock, Clock clock) {
        this.watch = watch;
        this.post = post;
        this.presences = presences;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (worker.isShutdown()) {
            worker = newWorker();
        }
        withNews.clear();
        running = true;
        worker.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets everybody go, so that their browsers come back to another instance at once. */
    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        connections.values().forEach(connection -> end(connection, CloseStatus.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService newWorker() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rooms").factory());
    }

    void add(Connection connection) {
        connections.put(connection.presence(), connection);
        refresh(connection.meeting());
    }

    /** Ends a connection, or takes note that it ended; the first cause counts. */
    void end(Connection connection, CloseStatus cause) {
        if (!connections.remove(connection.presence(), connection)) {
            return;
        }
        try {
            note(connection, cause);
        } finally {
            connection.close(cause);
            refresh(connection.meeting());
        }
    }

    @Override
    public void newsIn(MeetingId meeting) {
        refresh(meeting);
    }

    /** Brings everybody here who is in that room what is new, without waiting for the next second. */
    void refresh(MeetingId meeting) {
        if (running && withNews.add(meeting)) {
            worker.execute(() -> quietly(this::bringNews));
        }
    }

    /** News that come while this waits for its turn are brought with the others. */
    private void bringNews() {
        Set<MeetingId> rooms = Set.copyOf(withNews);
        withNews.removeAll(rooms);
        compare(connections.values().stream()
                .filter(connection -> rooms.contains(connection.meeting()))
                .toList());
    }

    private void tick() {
        if (!connections.isEmpty()) {
            quietly(() -> {
                keepLeases();
                compare(connections.values());
            });
        }
    }

    private void keepLeases() {
        Instant now = wallClock.now();
        if (!now.isBefore(kept.plus(KEEP_EVERY))) {
            presences.keep(List.copyOf(connections.keySet()));
            kept = now;
        }
    }

    private void compare(Collection<Connection> some) {
        some.forEach(connection -> watch.endOnItsOwn(connection).ifPresent(cause -> end(connection, cause)));
        watch.bringUpToDate(staying(some)).forEach(this::end);
        post.deliver(staying(some));
    }

    private List<Connection> staying(Collection<Connection> some) {
        return some.stream()
                .filter(connection -> connections.containsKey(connection.presence()))
                .toList();
    }

    private void note(Connection connection, CloseStatus cause) {
        if (Closing.orderly(cause)) {
            Instant now = clock.instant();
            presences.leave(connection.presence(), connection.presentAt(now));
        } else {
            presences.lose(connection.presence());
        }
    }

    /** The database may be away for a while; the next second tries again. */
    private void quietly(Runnable step) {
        try {
            step.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Rooms cannot be brought up to date; trying again every second", e);
            }
            failing = true;
        }
    }
}
