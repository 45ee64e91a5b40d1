package app.parley.video.jitsi;

import app.parley.platform.WallClock;
import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Asks Jitsi's {@code mod_muc_end_meeting} to end a room. It takes tokens of a pair of keys that signs nothing else, and
 * fetches the public one from here.
 */
@Component
@ConditionalOnProperty(name = "parley.video.platform", havingValue = "jitsi")
class JitsiEnding {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final int NO_SUCH_ROOM = 404;

    private final JitsiSettings settings;
    private final WallClock wallClock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    JitsiEnding(JitsiSettings settings, WallClock wallClock) {
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** A room that is not there has ended. @throws IllegalStateException when Jitsi does not say that it has */
    void end(String room) {
        int status = send(request(room));
        if (status / 100 != 2 && status != NO_SUCH_ROOM) {
            throw new IllegalStateException("Jitsi ended no room: status " + status);
        }
    }

    private HttpRequest request(String room) {
        String conference = URLEncoder.encode(room + "@" + settings.mucDomain(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(
                        URI.create(Objects.requireNonNull(settings.endUrl()) + "/end-meeting?conference=" + conference))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token(room))
                .POST(BodyPublishers.noBody())
                .build();
    }

    @SuppressWarnings("deprecation") // Jitsi wants the audience as one text
    private String token(String room) {
        Instant now = wallClock.now();
        EndingKey key = EndingKey.of(Objects.requireNonNull(settings.endKey()));
        return Jwts.builder()
                .header()
                .type("JWT")
                .keyId(EndingKey.ID)
                .and()
                .issuer(settings.appId())
                .audience()
                .single(settings.audience())
                .subject(settings.domain())
                .claim("room", room)
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now.minus(LEEWAY)))
                .expiration(Date.from(now.plus(LEEWAY.multipliedBy(2))))
                .signWith(key.secret(), Jwts.SIG.RS256)
                .compact();
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("Jitsi was not reached to end a room", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
