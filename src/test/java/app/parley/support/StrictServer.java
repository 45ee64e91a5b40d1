package app.parley.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server on loopback, with and without TLS, that behaves as badly as strangers' servers do, and counts. */
public final class StrictServer implements AutoCloseable {

    private static final char[] PASSWORD = "loopback".toCharArray();
    private static final String JDK = System.getProperty("java.home");

    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger cookies = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final SSLContext tls;
    private final HttpServer plain;
    private final HttpsServer secure;

    private StrictServer() throws Exception {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        tls = selfSigned();
        plain = HttpServer.create(anyPort, 0);
        secure = HttpsServer.create(anyPort, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        for (HttpServer server : new HttpServer[] {plain, secure}) {
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        }
    }

    public static StrictServer start() throws Exception {
        return new StrictServer();
    }

    public URI http(String path) {
        return URI.create("http://127.0.0.1:" + plain.getAddress().getPort() + path);
    }

    public URI https(String path) {
        return URI.create("https://localhost:" + secure.getAddress().getPort() + path);
    }

    /** Trusts this server and no other. */
    public SSLContext trust() {
        return tls;
    }

    public int hits() {
        return hits.get();
    }

    public int cookies() {
        return cookies.get();
    }

    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        plain.stop(0);
        secure.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        hits.incrementAndGet();
        if (exchange.getRequestHeaders().containsKey("Cookie")) {
            cookies.incrementAndGet();
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/ok" -> ok(exchange);
            case "/moved" -> redirect(exchange, "/ok");
            case "/round" -> redirect(exchange, "/round");
            case "/elsewhere" -> redirect(exchange, http("/ok").toString().replace("127.0.0.1", "localhost"));
            case "/large" -> stream(exchange, 50_000_000);
            case "/endless" -> stream(exchange, 0);
            case "/silent" -> pause(Duration.ofSeconds(30));
            case "/trickle" -> trickle(exchange);
            case "/cookie" -> {
                exchange.getResponseHeaders().set("Set-Cookie", "who=me");
                ok(exchange);
            }
            default -> exchange.close();
        }
    }

    private static void ok(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("X-Asked");
        String said = exchange.getRequestMethod() + " " + asked + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] body = said.strip().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"one\"");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(308, -1);
        exchange.close();
    }

    /** @param length 0 does not say how much will come */
    private void stream(HttpExchange exchange, long length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        byte[] chunk = new byte[64 * 1024];
        try (OutputStream body = exchange.getResponseBody()) {
            for (long left = 50_000_000; left > 0; left -= chunk.length) {
                body.write(chunk, 0, (int) Math.min(left, chunk.length));
                sent.addAndGet(chunk.length);
            }
        }
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
                body.write('.');
                body.flush();
                pause(Duration.ofMillis(300));
            }
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext selfSigned() throws Exception {
        Path file = Files.createTempDirectory("parley-tls").resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        JDK + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("no certificate could be made");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
