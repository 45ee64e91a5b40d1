package app.parley.web.room;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * The way to one browser. Sending never makes the caller wait: what is said keeps its order, of what a room looks like
 * only the latest counts, and a reader too slow for that is cut off.
 */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int SEND_TIME_LIMIT_MILLIS = 5_000;
    private static final int SEND_BUFFER_LIMIT = 256 * 1024;
    private static final int LONGEST_QUEUE = 1_000;

    private final WebSocketSession session;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock sending = new ReentrantLock();

    Line(WebSocketSession session) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_TIME_LIMIT_MILLIS, SEND_BUFFER_LIMIT);
    }

    /** Sends the text after everything before it. */
    void tell(String text) {
        queue(new Waiting(text, false));
    }

    /** Sends how the room looks, unless a later look overtakes it. */
    void show(String look) {
        queue(new Waiting(look, true));
    }

    void ping() {
        aside(() -> send(new PingMessage()));
    }

    void close(CloseStatus status) {
        aside(() -> session.close(status));
    }

    private void queue(Waiting next) {
        boolean tooSlow;
        synchronized (waiting) {
            if (next.look()) {
                waiting.removeIf(Waiting::look);
            }
            waiting.add(next);
            tooSlow = waiting.size() > LONGEST_QUEUE;
        }
        if (tooSlow) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            aside(this::sendWaiting);
        }
    }

    private void sendWaiting() throws IOException {
        sending.lock();
        try {
            for (Waiting next = next(); next != null; next = next()) {
                send(new TextMessage(next.text()));
            }
        } finally {
            sending.unlock();
        }
    }

    private @Nullable Waiting next() {
        synchronized (waiting) {
            return waiting.poll();
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

    /** @param look whether a later look takes its place */
    private record Waiting(String text, boolean look) {}

    private interface Step {
        void run() throws IOException;
    }
}
