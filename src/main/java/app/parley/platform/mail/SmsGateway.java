package app.parley.platform.mail;

import app.parley.platform.WallClock;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands text messages to whatever gateway the settings describe; only a status of success says that it took one. */
@Component
class SmsGateway {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id)}");

    private final JsonMapper json = JsonMapper.builder().build();
    private final SmsSettings settings;
    private final WallClock wallClock;
    private final Duration patience;
    private @Nullable HttpClient client;

    @Autowired
    SmsGateway(SmsSettings settings, WallClock wallClock) {
        this(settings, wallClock, Duration.ofSeconds(15));
    }

    SmsGateway(SmsSettings settings, WallClock wallClock, Duration patience) {
        this.settings = settings;
        this.wallClock = wallClock;
        this.patience = patience;
        if (settings.url() != null && settings.type().equals(SmsSettings.JSON)) {
            json.readTree(body(new UUID(0, 0), "+1", "text"));
        }
    }

    boolean isThere() {
        return settings.url() != null;
    }

    /** @param id the same however often it is tried, so that a gateway that heeds it sends once */
    void send(UUID id, String to, String text) {
        URI url = settings.url();
        if (url == null) {
            throw SmsRefused.silent();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(body(id, to, text)));
        settings.headers().forEach(request::setHeader);
        request.setHeader("Content-Type", settings.type());
        request.setHeader("Idempotency-Key", id.toString());
        HttpResponse<Void> answer = answer(request.build());
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw SmsRefused.with(answer.statusCode(), pause(answer));
        }
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private HttpResponse<Void> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer =
                client().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw SmsRefused.silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SmsRefused.silent();
        } finally {
            answer.cancel(true);
        }
    }

    /** Made when it is needed first, so that nobody waits for it who has no gateway. */
    private synchronized HttpClient client() {
        HttpClient present = client;
        if (present == null) {
            present = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = present;
        }
        return present;
    }

    /** What is filled in is never looked through for further places. */
    private String body(UUID id, String to, String text) {
        Map<String, String> values = Map.of("id", id.toString(), "to", to, "text", text);
        return PLACE.matcher(settings.body())
                .replaceAll(found -> Matcher.quoteReplacement(written(values.getOrDefault(found.group(1), ""))));
    }

    private String written(String value) {
        if (settings.type().equals(SmsSettings.FORM)) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        String quoted = json.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private Duration pause(HttpResponse<Void> answer) {
        String asked = answer.headers().firstValue("Retry-After").orElse("0").strip();
        try {
            Duration pause = asked.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(asked))
                    : Duration.between(
                            wallClock.now(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked)));
            return pause.isNegative() ? Duration.ZERO : shorter(pause, LONGEST_PAUSE);
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
