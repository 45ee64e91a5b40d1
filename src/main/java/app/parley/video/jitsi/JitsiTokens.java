package app.parley.video.jitsi;

import app.parley.platform.WallClock;
import app.parley.video.RoomEntry;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Tokens with which Jitsi admits one participant to one room. They are looked at on entering only, so they live two
 * minutes: whoever comes back passes Parley's gate again.
 */
final class JitsiTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(2);

    /** Jitsi knows no leeway for clocks that differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final JitsiSettings settings;
    private final SecretKey key;
    private final WallClock wallClock;

    JitsiTokens(JitsiSettings settings, WallClock wallClock) {
        this.settings = settings;
        this.key = Keys.hmacShaKeyFor(settings.appSecret().getBytes(StandardCharsets.UTF_8));
        this.wallClock = wallClock;
    }

    /** @param left time until the room closes */
    @SuppressWarnings("deprecation") // Jitsi wants the audience as one text
    String token(RoomEntry entry, String room, Duration left) {
        Instant now = wallClock.now();
        return Jwts.builder()
                .header()
                .type("JWT")
                .and()
                .issuer(settings.appId())
                .audience()
                .single(settings.audience())
                .subject(settings.domain())
                .claim("room", room)
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now.minus(LEEWAY)))
                .expiration(Date.from(now.plus(left.compareTo(LIFETIME) < 0 ? left : LIFETIME)))
                .claim(
                        "context",
                        Map.of(
                                "user",
                                Map.of(
                                        "id", entry.participant().toString(),
                                        "name", entry.displayName(),
                                        "moderator", entry.host())))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }
}
