package app.parley.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Another site than Parley's on this machine, with one page. */
public final class PartnerSite {

    private static final PartnerSite NAMED = new PartnerSite();

    private final HttpServer server;
    private volatile String page = "";

    public PartnerSite() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** The one that the tests' setting lets show booking pages. */
    public static PartnerSite named() {
        return NAMED;
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void shows(String html) {
        page = html;
    }

    /** Names it in the setting, before any bean is made: the filter of headers is among the first. */
    public static final class Named implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("parley.embed.origins=" + NAMED.origin()).applyTo(context);
        }
    }
}
