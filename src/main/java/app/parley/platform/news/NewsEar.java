package app.parley.platform.news;

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

/** Hears the {@link NewsBell} of all instances, on a database connection of its own, and begins anew when that breaks. */
@Component
class NewsEar implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsEar.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 1_000;

    private final DataSource database;
    private final List<NewsListener> listeners;
    private volatile @Nullable Thread thread;
    private volatile boolean deaf;

    NewsEar(DataSource database, List<NewsListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        Thread listening = Thread.ofPlatform().daemon().name("news-ear").unstarted(this::listen);
        thread = listening;
        listening.start();
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
            statement.execute("listen " + NewsBell.CHANNEL);
        }
        deaf = false;
        listeners.forEach(NewsListener::mayHaveMissedSome);
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

    private void pass(String news) {
        int space = news.indexOf(' ');
        String topic = news.substring(0, space);
        UUID subject = UUID.fromString(news.substring(space + 1));
        listeners.stream()
                .filter(listener -> listener.topic().equals(topic))
                .forEach(listener -> listener.heard(subject));
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }

    private void pauseAfter(Exception failure) {
        if (isMine() && !deaf) {
            LOG.warn("News are not heard at once; trying again every second ({})", failure.getMessage());
        }
        deaf = true;
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
