package app.parley.platform.outgoing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client behind the door, with everything switched off that would ask somebody else than it was told to. */
final class OutgoingClient {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 16;
    private static final int LONGEST_HEADER = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient http;

    OutgoingClient(OutgoingSettings settings, SSLContext tls) {
        http = HttpClients.custom()
                .setConnectionManager(connections(settings, tls))
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(CONNECT).build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Parley")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Exchange exchange(OutgoingRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(message::setHeader);
        if (!request.body().isEmpty()) {
            message.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        return new Exchange(
                message,
                () -> http.execute(message, answer -> OutgoingClient.read(message, request.address(), answer)));
    }

    void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    /** One request, on a thread of its own, which can be given up at any moment. */
    record Exchange(HttpUriRequestBase message, Callable<OutgoingAnswer> work) {

        Future<OutgoingAnswer> start() {
            FutureTask<OutgoingAnswer> answer = new FutureTask<>(work);
            Thread.ofVirtual().name("outgoing").start(answer);
            return answer;
        }

        void cancel() {
            message.cancel();
        }
    }

    private static PoolingHttpClientConnectionManager connections(OutgoingSettings settings, SSLContext tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(settings))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(CONNECT)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(CONNECT).build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
    }

    private static OutgoingAnswer read(HttpUriRequestBase message, URI address, ClassicHttpResponse answer)
            throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new OutgoingAnswer(address, answer.getCode(), headers, body(message, answer.getEntity()));
    }

    /** Closing a stream would read the rest of it first; what is too large is cut off instead. */
    private static byte[] body(HttpUriRequestBase message, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() <= MOST_BYTES) {
            byte[] body = entity.getContent().readNBytes(MOST_BYTES + 1);
            if (body.length <= MOST_BYTES) {
                return body;
            }
        }
        message.cancel();
        throw new IOException("too large");
    }
}
