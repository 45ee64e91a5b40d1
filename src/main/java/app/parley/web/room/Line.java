package app.parley.web.room;

import java.io.IOException;
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
 * The way to one browser. Sending never makes the caller wait: a slow reader gets the latest text when it can take one,
 * and is cut off when it takes none.
 */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int SEND_TIME_LIMIT_MILLIS = 5_000;
    private static final int SEND_BUFFER_LIMIT = 256 * 1024;

    private final WebSocketSession session;
    private final AtomicReference<@Nullable String> latest = new AtomicReference<>();
    private final ReentrantLock sending = new ReentrantLock();

    Line(WebSocketSession session) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_TIME_LIMIT_MILLIS, SEND_BUFFER_LIMIT);
    }

    /** Sends the text, unless a later one overtakes it. */
    void push(String text) {
        latest.set(text);
        aside(this::sendLatest);
    }

    void ping() {
        aside(() -> send(new PingMessage()));
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

    private static void aside(Step step) {
        Thread.startVirtualThread(() -> {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                LOG.debug("A live connection broke while it was written to", e);
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }
}
