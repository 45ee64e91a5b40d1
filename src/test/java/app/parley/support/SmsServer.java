package app.parley.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A gateway of text messages for the tests: takes everything, unless it is told to answer otherwise. */
public final class SmsServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    private SmsServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/send", this::answer);
        server.start();
    }

    public static SmsServer start() {
        try {
            return new SmsServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request as it came. */
    public record Message(String key, String type, String authorization, String body) {}

    private record Answer(int status, String retryAfter) {}

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    /** The next request is answered so. */
    public void answers(int status, String retryAfter) {
        answers.add(new Answer(status, retryAfter));
    }

    public List<Message> received() {
        return received;
    }

    public void forget() {
        received.clear();
        answers.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Message(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        Answer answer = answers.poll();
        if (answer != null && !answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer == null ? 202 : answer.status(), -1);
        exchange.close();
    }
}
