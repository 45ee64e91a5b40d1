package app.parley.video;

import app.parley.shared.MeetingId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears the {@link RoomBell} of all instances, on a database connection of its own, and begins anew when that breaks. */
@Component
class RoomEar implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoomEar.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 1_000;

    private final DataSource database;
    private final List<RoomListener> listeners;
    private volatile @Nullable Thread thread;
    private volatile boolean deaf;

    RoomEar(DataSource database, List<RoomListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("room-ear").start(this::listen);
    }

    @Override
    public void stop() {
        Thread listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        while (isMine()) {
            try (Connection connection = database.getConnection()) {
                listenOn(connection);
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + RoomBell.CHANNEL);
        }
        deaf = false;
        PGConnection heard = connection.unwrap(PGConnection.class);
        while (isMine()) {
            for (PGNotification news : heard.getNotifications(LISTEN_MILLIS)) {
                pass(news.getParameter());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void pass(String meeting) {
        MeetingId id = MeetingId.of(UUID.fromString(meeting));
        listeners.forEach(listener -> listener.newsIn(id));
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }

    private void pauseAfter(Exception failure) {
        if (isMine() && !deaf) {
            LOG.warn("News of rooms are not heard at once; trying again every second ({})", failure.getMessage());
        }
        deaf = true;
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
