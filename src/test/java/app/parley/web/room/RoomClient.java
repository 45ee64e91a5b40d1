package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.shared.MeetingId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A participant's browser, as far as the live connection of a room goes. */
final class RoomClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]*)\"");

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    private final WebSocket socket;
    private final Inbox inbox;

    private RoomClient(WebSocket socket, Inbox inbox) {
        this.socket = socket;
        this.inbox = inbox;
    }

    static RoomClient connect(int port, MeetingId meeting, String pass) {
        return connect(port, meeting, pass, "http://localhost:" + port);
    }

    static RoomClient connect(int port, MeetingId meeting, String pass, String origin) {
        var inbox = new Inbox();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .header("Cookie", "room-entry=" + pass)
                .header("Origin", origin)
                .buildAsync(URI.create("ws://localhost:" + port + "/room/" + meeting + "/socket"), inbox)
                .join();
        return new RoomClient(socket, inbox);
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** Breaks the line, as a crash does it. */
    void vanish() {
        socket.abort();
    }

    int closeCode() {
        return inbox.closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Waits until exactly these are present, in the order they came. */
    String awaitPresent(String... names) {
        return await(
                "present " + List.of(names),
                message -> isRoom(message) && names(message).equals(List.of(names)));
    }

    String awaitMessage(String part) {
        return await(part, message -> message.contains(part));
    }

    private String await(String wanted, Predicate<String> fits) {
        List<String> seen = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                String message = inbox.messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(message).as("waiting for %s, saw %s", wanted, seen).isNotNull();
                if (fits.test(message)) {
                    return message;
                }
                seen.add(message);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of its live connection, to which others send signals. */
    String id() {
        return ID.matcher(awaitMessage("\"type\":\"welcome\""))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Whether nothing that contains this has come, and nothing comes in a while that would be long enough. */
    boolean neverHears(String part) throws InterruptedException {
        Thread.sleep(1_500);
        return inbox.messages.stream().noneMatch(message -> message.contains(part));
    }

    private static boolean isRoom(String message) {
        return message.contains("\"type\":\"room\"");
    }

    private static List<String> names(String message) {
        Matcher matcher = NAME.matcher(message);
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** What arrived from the server. */
    private static final class Inbox implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
